import type { CheckedInput } from '../../core/contract.ts'
import { editions } from '../../core/form/editions.ts'
import type { TableId } from '../../core/form/form.ts'
import { doubtLabel } from '../../core/import/doubt-label.ts'
import { type Doubt, type Imported, NO_YEAR, type SourcePlace } from '../../core/import/imported.ts'
import { enteredCells, fieldValue, textFields, withFields } from '../../core/report/fields.ts'
import { type Field, type FieldValue, parseCellName, type Report } from '../../core/report/report.ts'
import { printReport } from '../../core/report/schema.ts'

/** What a user has done to what was found, the latest last. */
export interface Corrections {
  /** Fields that were written, each once. */
  readonly changes: readonly (readonly [Field, FieldValue])[]
  /** What was in doubt and was found right: fields, and whole tables. */
  readonly settled: readonly DoubtKey[]
}

/** What a doubt is settled by. */
export type DoubtKey = Field | TableId

/** What was found, as the user has corrected it so far. */
export interface Draft extends Corrections {
  readonly report: Report
  /** Doubts still open. */
  readonly doubts: readonly Doubt[]
}

/** What every piece of the review is given. */
export interface FoundProps {
  readonly draft: Draft
  readonly setDraft: (draft: Draft) => void
  /** Tells which field the user is at, so that its source is shown. */
  readonly look: (field: Field) => void
}

/** What was found, with what was done to it. */
export function draftOf(
  { report, doubts }: Imported,
  { changes, settled }: Corrections = { changes: [], settled: [] },
): Draft {
  return {
    report: changes.length > 0 ? withFields(report, changes) : report,
    doubts: openOf(doubts, { changes, settled }),
    changes,
    settled,
  }
}

/** Doubts of what was neither written nor found right; that of a whole table stays until each of its figures was written. */
function openOf(doubts: readonly Doubt[], { changes, settled }: Corrections): Doubt[] {
  const written = new Set(changes.map(([field]) => field))
  const right = new Set(settled)
  return doubts.filter(
    (doubt) =>
      !right.has(keyOf(doubt)) && !(doubt.figures ?? [doubt.field]).every((field) => written.has(field)),
  )
}

function keyOf({ field, figures }: Doubt): DoubtKey {
  return (figures && parseCellName(field)?.table) ?? field
}

/** A field as the user has it; whoever writes it has looked at it. */
export function corrected(draft: Draft, field: Field, value: FieldValue): Draft {
  const others = draft.changes.filter(([changed]) => changed !== field)
  return withOpen({
    ...draft,
    report: withFields(draft.report, [[field, value]]),
    changes: [...others, [field, value]],
  })
}

/** Something doubtful that the user finds right. A year that was not found can't be right. */
export function settled(draft: Draft, key: DoubtKey): Draft {
  if (key === 'year' && isYearAsked(draft)) return draft
  return withOpen({ ...draft, settled: [...draft.settled, key] })
}

/** The user has written a field. */
export function isChanged({ changes }: Draft, field: Field): boolean {
  return changes.some(([changed]) => changed === field)
}

/** Whether the source names no year and the user has not written one either. */
export function isYearAsked({ report, doubts }: Draft): boolean {
  return report.year === NO_YEAR && doubts.some(({ field }) => field === 'year')
}

function withOpen(draft: Draft): Draft {
  return { ...draft, doubts: openOf(draft.doubts, draft) }
}

/** Doubts of one kind about one row of a table, or one doubt. */
export interface DoubtGroup {
  readonly label: string
  readonly reason: string
  readonly fields: readonly Field[]
  /** By which all of them are settled. */
  readonly keys: readonly DoubtKey[]
}

/** Open doubts, those of a row with the same reason together. */
export function doubtGroups({ report, doubts }: Draft): DoubtGroup[] {
  const form = editions[report.form]
  const groups = Map.groupBy(doubts, ({ field, reason }) => `${field.split('/')[0]} ${reason}`)
  return [...groups.values()].map((group) => {
    const fields = group.map(({ field }) => field)
    const [first] = group
    const label = first ? doubtLabel(form, first) : ''
    const row = label.split('的“')[0]
    return {
      label: fields.length > 1 ? `${row}一行的 ${fields.length} 格` : label,
      reason: first?.reason ?? '',
      fields,
      keys: group.map(keyOf),
    }
  })
}

/** Where a field was found. */
export function placesOf({ placed }: Imported, field: Field): readonly SourcePlace[] {
  return placed.find((each) => each.field === field)?.from ?? []
}

/** How many texts and figures a report has. */
export function countsOf(report: Report): { readonly texts: number; readonly figures: number } {
  const form = editions[report.form]
  return {
    texts: textFields(form).filter((field) => fieldValue(report, field) !== '').length,
    figures: enteredCells(form).filter((cell) => fieldValue(report, cell) !== null).length,
  }
}

/** The operation that stores the draft. */
export function storing({ report }: Draft): CheckedInput<'reports.create'> {
  return { kind: 'exchange', json: printReport(report) }
}
