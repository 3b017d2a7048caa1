import type { HeldValue } from '../procedure/records.ts'
import type { Field, FieldValue } from '../report/report.ts'

/** What an entry did to one field. */
export interface ChangedField {
  readonly field: Field
  /** null too where the field had never been written. */
  readonly before: FieldValue
  readonly after: FieldValue
}

/** What was written in one go: one text, or the cells of a table that were filled within a minute. */
export interface HistoryEntry {
  readonly startedAt: string
  readonly editedAt: string
  /** The values that came with the report when it was created or imported. */
  readonly isCreation: boolean
  /** No field twice. */
  readonly changes: readonly ChangedField[]
}

/** Milliseconds from the first of several fields within which the others are part of the same entry. */
const TOGETHER = 60_000

/**
 * What was written into some fields that belong together, oldest first: one text, one table, the lines about the unit.
 * What left a field as it was is no entry.
 * @param values of the whole report, oldest first; the first ones came with the report
 */
export function historyEntries(values: readonly HeldValue[], fields: readonly Field[]): HistoryEntry[] {
  const createdAt = values[0]?.startedAt
  const wanted = new Set(fields)
  const held = new Map<Field, FieldValue>()
  const entries: HistoryEntry[] = []
  for (const { field, value, startedAt, editedAt } of values) {
    if (!wanted.has(field)) continue
    const isCreation = !held.has(field) && startedAt === createdAt
    const change: ChangedField = { field, before: held.get(field) ?? null, after: value }
    held.set(field, value)
    if (!isCreation && isSameValue(change.before, value)) continue
    const entry: HistoryEntry = { startedAt, editedAt, isCreation, changes: [change] }
    const last = entries.at(-1)
    if (last && goesOn(last, entry)) entries.splice(-1, 1, joined(last, entry))
    else entries.push(entry)
  }
  return entries
}

/** Whether two values are the same to a reader: nothing written and no words are one. */
export function isSameValue(a: FieldValue, b: FieldValue): boolean {
  return (a ?? '') === (b ?? '')
}

function goesOn(last: HistoryEntry, next: HistoryEntry): boolean {
  const apart = Math.abs(Date.parse(next.startedAt) - Date.parse(last.startedAt))
  const written = new Set(last.changes.map(({ field }) => field))
  return (
    last.isCreation === next.isCreation &&
    apart < TOGETHER &&
    !next.changes.some(({ field }) => written.has(field))
  )
}

function joined(last: HistoryEntry, next: HistoryEntry): HistoryEntry {
  const editedAt = last.editedAt > next.editedAt ? last.editedAt : next.editedAt
  return { ...last, editedAt, changes: [...last.changes, ...next.changes] }
}
