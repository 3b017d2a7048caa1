import type { Field, FieldValue } from '../../../core/report/report.ts'

/** One field before and after a change. */
export interface FieldChange {
  readonly field: Field
  readonly before: FieldValue
  readonly after: FieldValue
  /** What it held was proposed from last year's report, and not confirmed. */
  readonly wasProposed?: boolean
  /** What it holds now is so again. */
  readonly isProposed?: boolean
}

/** What one Ctrl+Z takes back. */
export interface Step {
  readonly changes: readonly FieldChange[]
  /** When it was made last, in milliseconds. */
  readonly at: number
}

/** The edits of a session, over all fields of a report. */
export interface UndoHistory {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const emptyHistory: UndoHistory = { done: [], undone: [] }

/** Typing in one field with pauses shorter than this is one step. */
const PAUSE = 1000

/** Records a step; typing on in the same field goes into the step before, and with it where all is again as it was. */
export function record(history: UndoHistory, changes: readonly FieldChange[], at: number): UndoHistory {
  const real = changes.filter(isReal)
  if (real.length === 0) return history
  const last = history.done.at(-1)
  if (last && continues(last, real, at)) {
    const { after, isProposed = false } = real[0] as FieldChange
    const merged = { ...(last.changes[0] as FieldChange), after, isProposed }
    const earlier = history.done.slice(0, -1)
    return { done: isReal(merged) ? [...earlier, { changes: [merged], at }] : earlier, undone: [] }
  }
  return { done: [...history.done, { changes: real, at }], undone: [] }
}

/** A proposed value that is written again is taken as it is. */
export function isReal({ before, after, wasProposed = false, isProposed = false }: FieldChange): boolean {
  return before !== after || wasProposed !== isProposed
}

/** Takes the last step back: what to write, and the history after. Nothing where there is none. */
export function undo(
  history: UndoHistory,
): { readonly changes: readonly FieldChange[]; readonly history: UndoHistory } | undefined {
  const step = history.done.at(-1)
  if (!step) return undefined
  const changes = step.changes.map(turned)
  return { changes, history: { done: history.done.slice(0, -1), undone: [...history.undone, step] } }
}

function turned({ field, before, after, wasProposed = false, isProposed = false }: FieldChange): FieldChange {
  return { field, before: after, after: before, wasProposed: isProposed, isProposed: wasProposed }
}

/** Does again what was taken back last. */
export function redo(
  history: UndoHistory,
): { readonly changes: readonly FieldChange[]; readonly history: UndoHistory } | undefined {
  const step = history.undone.at(-1)
  if (!step) return undefined
  const again = { ...step, at: -Infinity }
  return {
    changes: step.changes,
    history: { done: [...history.done, again], undone: history.undone.slice(0, -1) },
  }
}

/** Records a step that is no typing: neither what was typed before nor what is typed behind it goes with it. */
export function recordApart(history: UndoHistory, changes: readonly FieldChange[]): UndoHistory {
  return { done: [...history.done, { changes, at: -Infinity }], undone: [] }
}

/** The steps without what they changed in some fields: those hold what nobody wrote here. */
export function withoutFields({ done, undone }: UndoHistory, fields: ReadonlySet<Field>): UndoHistory {
  const left = (steps: readonly Step[]) =>
    steps
      .map((step) => ({ ...step, changes: step.changes.filter(({ field }) => !fields.has(field)) }))
      .filter(({ changes }) => changes.length > 0)
  return { done: left(done), undone: left(undone) }
}

function continues(last: Step, changes: readonly FieldChange[], at: number): boolean {
  const [before] = last.changes
  const [change] = changes
  return (
    last.changes.length === 1 &&
    changes.length === 1 &&
    change !== undefined &&
    before?.field === change.field &&
    before.after === change.before &&
    at - last.at < PAUSE
  )
}
