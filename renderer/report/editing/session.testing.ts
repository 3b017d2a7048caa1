import type { Edit, OpenReport, Output } from '../../../core/contract.ts'
import { Failure } from '../../../core/failure.ts'
import { blankReport } from '../../../core/report/blank.ts'
import type { Field, FieldValue } from '../../../core/report/report.ts'
import type { SecondPlace } from '../../unsaved/keeper.ts'
import { openSession } from './session.ts'

export const opened: OpenReport = {
  id: 'a',
  report: blankReport({ name: '某县某局', level: 'department' }, 2025),
  revisions: { other: 4 },
  proposed: ['requests:carriedIn/natural'],
  state: 'draft',
  version: 1,
  editedAt: '2026-01-12T09:00:00.000Z',
  deadline: '2026-01-31',
  deadlineIsOwn: false,
  signedOn: null,
  lastYear: null,
  requirements: null,
  setAside: [],
  exports: [],
}

/** A session whose timers and answers the test decides on. */
export function start({ betweenKeys = (action: () => void) => action(), isHostSilent = false } = {}) {
  const sent: Edit[][] = []
  const answers: ((answer: Output<'report.edit'> | Failure) => void)[] = []
  const timers: { run: () => void; milliseconds: number }[] = []
  const painted: (() => void)[] = []
  const kept: [Field, FieldValue][][] = []
  const keptHere: [Field, FieldValue][][] = []
  const session = openSession(opened, {
    send: (edits) => {
      sent.push(edits)
      return new Promise((resolve, reject) =>
        answers.push((answer) => (answer instanceof Failure ? reject(answer) : resolve(answer))),
      )
    },
    keeping: {
      keep: (texts) => {
        kept.push([...texts])
        return isHostSilent ? new Promise(() => undefined) : Promise.resolve<SecondPlace>('page')
      },
      keepAtOnce: (texts) => {
        keptHere.push([...texts])
        return true
      },
    },
    later: (run, milliseconds) => {
      const timer = { run, milliseconds }
      timers.push(timer)
      return () => timers.splice(timers.indexOf(timer), 1)
    },
    afterPaint: (action) => painted.push(action),
    betweenKeys,
    now: () => 0,
  })
  const answer = async (reply: Output<'report.edit'> | Failure) => {
    answers.shift()?.(reply)
    for (let turn = 0; turn < 8; turn++) await Promise.resolve()
  }
  const saved = (revisions: Record<string, number>) =>
    answer({ revisions, savedAt: '2026-01-12T09:30:00.000Z' })
  return { session, sent, timers, painted, kept, keptHere, answer, saved }
}
