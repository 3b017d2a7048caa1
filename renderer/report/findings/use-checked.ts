import { startTransition, useEffect, useState } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import { type Completion, completionOf } from '../../../core/report/completion.ts'
import type { Report } from '../../../core/report/report.ts'
import type { Asked } from '../../../core/requirements/fulfilment.ts'
import { betweenKeys } from '../between-keys.ts'
import type { Session } from '../editing/session-interface.ts'
import { afterPause } from './after-pause.ts'
import { type Against, type Found, startChecking } from './checking.ts'

/** What follows from a report as it stood at one moment. */
export interface Checked {
  readonly report: Report
  /** Undefined until the first check is through. */
  readonly findings: readonly Finding[] | undefined
  /** What the level above asks for, and how it stands. */
  readonly asked: readonly Asked[]
  readonly completion: Completion
}

type State = ReturnType<Session['state']>

/** While keys go on coming, what is found shows a little later; the next key need not wait for it to be drawn. */
const WAITING = { pause: 300, most: 2000 }

/** What is found in the report being written. It follows what is written after a pause, and always catches up. */
export function useChecked(session: Session, { lastYear, requirements }: Against): Checked {
  const [checked, setChecked] = useState(() => unchecked(session.state()))
  useEffect(() => {
    const checking = startChecking({ lastYear, requirements })
    let asked: State | undefined
    let latest = unchecked(session.state())
    const check = () => {
      const state = session.state()
      asked = state
      checking.check(state.report).then(
        (found) => {
          latest = after(latest, state, found)
          // Drawn in pieces and begun anew where a key comes between: what is compared, is compared once.
          startTransition(() => setChecked(latest))
        },
        (error: unknown) =>
          setChecked(() => {
            throw error
          }),
      )
    }
    const putOff = afterPause(() => betweenKeys(check), WAITING)
    const unsubscribe = session.subscribe(() => {
      const { report, proposed } = session.state()
      if (asked?.report !== report || asked.proposed !== proposed) putOff.changed()
    })
    check()
    return () => {
      unsubscribe()
      putOff.cancel()
      checking.close()
    }
  }, [session, lastYear, requirements])
  return checked
}

function unchecked({ report, proposed }: State): Checked {
  return { report, findings: undefined, asked: [], completion: completionOf(report, proposed) }
}

function after(before: Checked, { report, proposed }: State, { findings, asked }: Found): Checked {
  const completion = completionOf(report, proposed)
  return {
    report,
    findings: withKnown(findings, before.findings ?? []),
    asked: withKnown(asked, before.asked),
    completion:
      JSON.stringify(before.completion) === JSON.stringify(completion) ? before.completion : completion,
  }
}

/** What says the same as before is the very value of before, and what shows it is not drawn anew. */
function withKnown<T>(found: readonly T[], before: readonly T[]): readonly T[] {
  const known = new Map(before.map((each) => [JSON.stringify(each), each]))
  const kept = found.map((each) => known.get(JSON.stringify(each)) ?? each)
  return kept.length === before.length && kept.every((each, i) => each === before[i]) ? before : kept
}
