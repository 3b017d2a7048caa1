import { startTransition, useEffect, useEffectEvent, useState } from 'react'
import { createChecker } from '../../../core/checks/check.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import { type Completion, completionOf } from '../../../core/report/completion.ts'
import type { Field, Report } from '../../../core/report/report.ts'
import type { Session } from '../editing/session.ts'
import { afterPause } from './after-pause.ts'

/** What follows from a report as it stood at one moment. */
export interface Checked {
  readonly report: Report
  readonly proposed: ReadonlySet<Field>
  readonly lastYear: Report | undefined
  readonly findings: readonly Finding[]
  readonly completion: Completion
}

/** While keys go on coming, what is found shows a little later; the next key need not wait for it to be drawn. */
const WAITING = { pause: 300, most: 2000 }

/** What is found in the report being written. It follows what is written after a pause, and always catches up. */
export function useChecked(session: Session, lastYear: Report | undefined): Checked {
  const [check] = useState(createChecker)
  const read = (before?: Checked): Checked => {
    const { report, proposed } = session.state()
    const findings = check(report, { lastYear })
    const completion = completionOf(report, proposed)
    return {
      report,
      proposed,
      lastYear,
      findings: isSameList(before?.findings, findings) ? before.findings : findings,
      completion: isSame(before?.completion, completion) ? before.completion : completion,
    }
  }
  const [checked, setChecked] = useState(() => read())
  const readAgain = useEffectEvent(() => {
    const next = read(checked)
    startTransition(() => setChecked(next))
  })
  const isBehind = useEffectEvent(() => {
    const { report, proposed } = session.state()
    return checked.report !== report || checked.proposed !== proposed || checked.lastYear !== lastYear
  })
  useEffect(() => {
    const putOff = afterPause(readAgain, WAITING)
    const look = () => {
      if (isBehind()) putOff.changed()
    }
    look()
    const unsubscribe = session.subscribe(look)
    return () => {
      unsubscribe()
      putOff.cancel()
    }
  }, [session, lastYear])
  return checked
}

/** Whether a list says the same as before: its value of before is then kept, and nothing that shows it is drawn anew. */
function isSameList<T>(before: readonly T[] | undefined, now: readonly T[]): before is readonly T[] {
  return before?.length === now.length && now.every((each, i) => isSame(before[i], each))
}

function isSame<T>(before: T | undefined, now: T): before is T {
  return before === now || JSON.stringify(before) === JSON.stringify(now)
}
