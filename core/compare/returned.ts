import { fieldLabel, textFields, textOf } from '../report/fields.ts'
import { editions } from '../form/editions.ts'
import type { Form } from '../form/form.ts'
import type { Imported } from '../import/imported.ts'
import type { SourceDocument } from '../import/source.ts'
import type { Field, Report } from '../report/report.ts'
import { parseCellName } from '../report/report.ts'
import type { Change, StandingChange } from './change.ts'
import { type ReturnedComment, commentsOf } from './comments.ts'
import { compareReports } from './compare.ts'
import { type ExportedVersion, likeliest, type OtherExport, otherThan } from './exported.ts'
import { changedFormWords } from './form-words.ts'
import { withoutHeadings } from './headings.ts'
import { asPrinted, asReturned } from './printed.ts'
import { standings } from './standing.ts'
import { changedTotals } from './totals.ts'

/** Something of the file that a person has to look at. */
export interface ReturnedDoubt {
  readonly field: Field
  /** One Chinese sentence. */
  readonly reason: string
}

/** What someone did to an exported Word file. Nothing of it is taken over yet. */
export interface Returned {
  /** What the file is compared with: the version it was exported from, or, where none is known, the report as it is now. */
  readonly base: 'export' | 'present'
  readonly exportedAt?: string
  /** The file itself tells of which export it is. */
  readonly isTold?: true
  /** The newest export, where the file is compared with an older one, or the other way round. */
  readonly other?: OtherExport
  readonly version: Report
  readonly changes: readonly StandingChange[]
  /** Of changes, which are then never taken together with all, and of totals that were written over. */
  readonly doubts: readonly ReturnedDoubt[]
  readonly comments: readonly ReturnedComment[]
  /** Words of the file that belong to no field, headings and labels that are not the form's among them. */
  readonly unplaced: readonly string[]
  /** What of it was left out from among its words, a sentence each. */
  readonly lost: readonly string[]
}

type Found = Imported & { readonly document: SourceDocument }

/** What a file that came back is held against. */
export interface Known {
  /** What was exported as Word files, newest first. */
  readonly versions: readonly ExportedVersion[]
  /** The one of them that the file tells it was written of. */
  readonly told?: ExportedVersion | undefined
  /** When the version was exported that someone wants it compared with. */
  readonly wanted?: string | undefined
  readonly now: Report
  /** Lines the program prints besides the fields. */
  readonly printed?: readonly string[]
}

/** Compares a file that came back with the version it was exported from. */
export function reviewReturned(
  found: Found,
  { versions, told, wanted, now, printed = [] }: Known,
  form: Form = editions[now.form],
): Returned {
  const present = asPrinted(now, form)
  const compared = ({ at, report }: ExportedVersion) => ({
    at,
    ...against(found, asPrinted(report, form), form),
  })
  const own = told ? compared(told) : likeliest(versions.map(compared), form)
  const chosen = versions.find(({ at }) => at === wanted)
  const base = chosen ? compared(chosen) : own
  const { report: version, returned, changes, headings } = base ?? against(found, present, form)
  const ofForm = changedFormWords(found, [version, returned], form)
  const doubts = [...doubtsOf(found, { returned, changes }, form), ...changedTotals(found, version, form)]
  const other = base && own && otherThan(base.at, { newest: versions[0], own }, form)
  return {
    base: base ? 'export' : 'present',
    ...(base && { exportedAt: base.at }),
    ...(told && { isTold: true }),
    ...(other && { other }),
    version,
    changes: standings({ base: version, changes }, present),
    doubts,
    comments: commentsOf(found),
    unplaced: [...headings, ...unlike(ofForm, printed), ...strangers(found, printed)],
    lost: [...(found.document.lost ?? []), ...(found.leftOut ?? [])],
  }
}

/** Words of no field that the program did not print itself. */
function strangers({ unplaced }: Found, printed: readonly string[]): string[] {
  return unlike(
    unplaced.map(({ text }) => text.trim()),
    printed,
  )
}

function unlike(words: readonly string[], printed: readonly string[]): string[] {
  const own = new Set(['', ...printed.map(squashed)])
  return words.filter((text) => !own.has(squashed(text)))
}

function squashed(text: string): string {
  return text.replace(/\s/gu, '')
}

interface Against {
  readonly report: Report
  readonly returned: Report
  readonly changes: readonly Change[]
  /** Headings of the form that were reworded. */
  readonly headings: readonly string[]
}

function against(found: Found, report: Report, form: Form): Against {
  const { report: read, headings } = withoutHeadings(found, report, form)
  const returned = asReturned({ ...found, report: read }, report, form)
  return { report, returned, changes: compareReports(report, returned, form), headings }
}

function doubtsOf(
  found: Found,
  { returned, changes }: { returned: Report; changes: readonly Change[] },
  form: Form,
): ReturnedDoubt[] {
  const changed = new Set<Field>(changes.map(({ field }) => field))
  const gone = new Map<Field, string>()
  for (const field of textFields(form)) {
    if (textOf(returned, field) === '')
      gone.set(field, '返回的文件里没有找到这一项的文字，请确认是否整项删去。')
  }
  for (const field of changed) {
    const table = parseCellName(field)?.table
    if (table && Object.keys(returned.tables[table]).length === 0)
      gone.set(field, '返回的文件里没有找到这张表中的数，请核对。')
  }
  const read = found.doubts.filter(({ field }) => !gone.has(field))
  const all = [...[...gone].map(([field, reason]) => ({ field, reason })), ...read]
  return all.flatMap((doubt) => {
    if (changed.has(doubt.field)) return [doubt]
    // A figure that stands twice, once otherwise, is asked about though the first is as it was.
    const isFigure = parseCellName(doubt.field) !== undefined
    return isFigure ? [{ ...doubt, reason: `${fieldLabel(form, doubt.field)}：${doubt.reason}` }] : []
  })
}
