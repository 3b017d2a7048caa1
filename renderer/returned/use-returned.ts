import { useMemo, useState, useSyncExternalStore } from 'react'
import { applyChanges } from '../../core/compare/apply.ts'
import type { Change, Comparison, StandingChange } from '../../core/compare/change.ts'
import { asPrinted } from '../../core/compare/printed.ts'
import type { Returned } from '../../core/compare/returned.ts'
import { type Stranger, strangerIn } from '../../core/compare/whose.ts'
import { standings } from '../../core/compare/standing.ts'
import type { FailureData } from '../../core/failure.ts'
import { fieldValue, withFields } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { call } from '../call.ts'
import { base64Of } from '../parts/base64.ts'
import type { Session } from '../report/editing/session-interface.ts'
import { failureOf } from '../use-operation.ts'

/** A change as it stands now, and what the user has said to it. */
export interface ReviewedChange extends StandingChange {
  /** Why someone has to look at it; it is then never taken together with all. */
  readonly doubt: string | undefined
  readonly declined: boolean
  /** The report was changed there in another way, now or before it was decided. */
  readonly isConflict: boolean
  /** The report read like this before anything was taken. */
  readonly wasThere: boolean
}

/** A file that came back, and what was done with its changes. Lives as long as the report is open. */
export interface ReturnedFile {
  readonly name: string
  readonly returned: Returned
  readonly changes: readonly ReviewedChange[]
  /** It is of another unit or year, and nobody has said to go on. */
  readonly stranger: Stranger | undefined
}

export interface ReturnedState {
  readonly file: ReturnedFile | undefined
  /** The name of the file that is being read. */
  readonly reading: string | undefined
  readonly failure: FailureData | undefined
  readonly read: (file: File) => void
  /** Compares the file with another export, from the beginning: what was decided stays where it was written. */
  readonly compareWith: (at: string) => void
  readonly refuse: (failure: FailureData) => void
  /** Goes on with a file that seems to be of another report. */
  readonly goOn: () => void
  /** Asks for another file. */
  readonly putAway: () => void
  readonly take: (changes: readonly Change[]) => void
  readonly takeBack: (change: Change) => void
  readonly decline: (change: Change, declined: boolean) => void
}

type Decision = 'taken' | 'declined'

interface Read {
  readonly name: string
  /** The file in base64. */
  readonly data: string
  readonly returned: Returned
  readonly decisions: ReadonlyMap<string, Decision>
  /** Of another unit or year, as it was when the file was read. */
  readonly stranger: Stranger | undefined
}

/** Reviews what someone did to an exported file; what is taken is an edit like any other. */
export function useReturned(id: string, session: Session): ReturnedState {
  const [read, setRead] = useState<Read>()
  const [reading, setReading] = useState<string>()
  const [failure, setFailure] = useState<FailureData>()
  // As long as no file came back, it need not know what is typed.
  const report = useSyncExternalStore(session.subscribe, () => (read ? session.told().report : undefined))
  const present = useMemo(() => report && asPrinted(report), [report])
  const file = useMemo(() => read && present && reviewed(read, present), [read, present])

  const open = (name: string, content: Promise<string>, comparedWith?: string) => {
    setFailure(undefined)
    setReading(name)
    Promise.all([content, session.flush()])
      .then(async ([data]) => {
        const returned = await call('report.returned', {
          id,
          name,
          data,
          ...(comparedWith && { comparedWith }),
        })
        const stranger = strangerIn(returned, session.state().report)
        setRead({ name, data, returned, decisions: new Map(), stranger: comparedWith ? undefined : stranger })
      })
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setReading(undefined))
  }
  const make = (changes: readonly Change[], to: 'after' | 'before') => {
    if (!read || !present || changes.length === 0) return
    const comparison = comparisonOf(read.returned)
    const values = applyChanges(present, { comparison, changes, made: taken(read), to })
    const clean = asPrinted(withFields(present, values))
    session.edit(values.map(([field]) => [field, fieldValue(clean, field)]))
    setRead(decided(read, changes, to === 'after' ? 'taken' : undefined))
  }
  return {
    file,
    reading,
    failure,
    read: (chosen) => open(chosen.name, base64Of(chosen)),
    compareWith: (at) => {
      if (read) open(read.name, Promise.resolve(read.data), at)
    },
    refuse: setFailure,
    goOn: () => {
      if (read) setRead({ ...read, stranger: undefined })
    },
    putAway: () => setRead(undefined),
    take: (changes) => make(changes, 'after'),
    takeBack: (change) => make([change], 'before'),
    decline: (change, declined) => {
      if (read) setRead(decided(read, [change], declined ? 'declined' : undefined))
    },
  }
}

function decided(read: Read, changes: readonly Change[], decision: Decision | undefined): Read {
  const decisions = new Map(read.decisions)
  for (const { key } of changes) {
    if (decision) decisions.set(key, decision)
    else decisions.delete(key)
  }
  return { ...read, decisions }
}

function taken({ decisions }: Read): Set<string> {
  return new Set([...decisions].filter(([, decision]) => decision === 'taken').map(([key]) => key))
}

function comparisonOf({ version, changes }: Returned): Comparison {
  return { base: version, changes: changes.map(({ change }) => change) }
}

function reviewed(read: Read, present: Report): ReturnedFile {
  const { name, returned, decisions, stranger } = read
  const now = standings(comparisonOf(returned), present, taken(read))
  return {
    name,
    returned,
    stranger,
    changes: now.map((each, i): ReviewedChange => {
      const { key, field } = each.change
      const first = returned.changes[i]?.standing
      return {
        ...each,
        doubt: returned.doubts.find((doubt) => doubt.field === field)?.reason,
        declined: decisions.get(key) === 'declined',
        isConflict: each.standing === 'conflict' || first === 'conflict',
        wasThere: first === 'done' && decisions.get(key) !== 'taken',
      }
    }),
  }
}
