import type { OpenReport } from '../../core/contract.ts'
import { Failure } from '../../core/failure.ts'
import { type EditionId, editions } from '../../core/form/editions.ts'
import { blankReport } from '../../core/report/blank.ts'
import { fieldValue, fieldsOf, withFields } from '../../core/report/fields.ts'
import type { Field, Report } from '../../core/report/report.ts'
import type { ReportRecord } from '../store/reports.ts'
import type { Store } from '../store/store.ts'

/** A report put together from its rows. */
export interface StoredReport {
  readonly record: ReportRecord
  readonly report: Report
  readonly revisions: OpenReport['revisions']
  readonly proposed: Field[]
}

/**
 * A report without its fields.
 * @throws Failure 'not-found'
 */
export function readRecord(store: Pick<Store, 'reports'>, id: string): ReportRecord {
  const record = store.reports.find(id)
  if (!record) throw new Failure('not-found', { what: '这份报告' })
  return record
}

/** Whether this program knows the edition of the form that a report is written in. */
export function isKnownEdition(form: string): form is EditionId {
  return Object.hasOwn(editions, form)
}

/**
 * A report without its fields, where its fields can be read and written.
 * @throws Failure 'not-found', 'unknown-edition'
 */
export function readKnown(store: Pick<Store, 'reports'>, id: string): ReportRecord {
  const record = readRecord(store, id)
  if (!isKnownEdition(record.form)) throw new Failure('unknown-edition', { edition: String(record.form) })
  return record
}

/** @throws Failure 'not-found', 'unknown-edition' */
export function readStored(store: Pick<Store, 'reports' | 'fields'>, id: string): StoredReport {
  return assemble(store, readKnown(store, id))
}

/** Writes a new report, field by field. The exchange form reads back the same. */
export function insertReport(
  store: Store,
  { id, report, proposed = [], at }: { id: string; report: Report; proposed?: readonly Field[]; at: string },
): void {
  const marks = new Set(proposed)
  store.reports.insert({
    id,
    form: report.form,
    stated: report.stated ? JSON.stringify(report.stated) : null,
    at,
  })
  const values = fieldsOf(editions[report.form]).map((field) => ({
    field,
    value: fieldValue(report, field),
    proposed: marks.has(field),
  }))
  store.fields.fill(
    id,
    values.filter(({ value }) => value !== null),
  )
}

/** The same unit's report of the year before, where there is one. */
export function lastYearOf(store: Store, { record }: StoredReport): StoredReport | undefined {
  const found = store.reports.ofYear(record, record.year - 1)
  return found && isKnownEdition(found.form) ? assemble(store, found) : undefined
}

/** All years of a report's unit, oldest first, one report a year: this one for its own, else a signed one, else the one edited last. */
export function yearsOf(store: Store, stored: StoredReport): StoredReport[] {
  const others = knownOfUnit(store, stored)
    .filter((each, i, all) => each.year !== stored.record.year && each.year !== all[i - 1]?.year)
    .map((each) => assemble(store, each))
  return [...others, stored].toSorted((a, b) => a.record.year - b.record.year)
}

/** The unit's reports that stand beside one of these for the same year. */
export function besideYears(store: Store, years: readonly StoredReport[]): ReportRecord[] {
  const [any] = years
  const taken = new Set(years.map(({ record }) => record.id))
  return any ? knownOfUnit(store, any).filter(({ id }) => !taken.has(id)) : []
}

function knownOfUnit(store: Store, { record }: StoredReport): ReportRecord[] {
  return store.reports.ofUnit(record).filter(({ form }) => isKnownEdition(form))
}

function assemble(store: Pick<Store, 'fields'>, record: ReportRecord): StoredReport {
  const rows = store.fields.ofReport(record.id)
  const empty = { ...blankReport({ name: '', level: 'department' }, 2008), form: record.form, preamble: '' }
  const report = withFields(
    empty,
    rows.map(({ field, value }) => [field, value] as const),
  )
  const stated = record.stated ? { stated: JSON.parse(record.stated) as Report['stated'] } : {}
  return {
    record,
    report: { ...report, ...stated },
    revisions: Object.fromEntries(rows.map(({ field, revision }) => [field, revision])),
    proposed: rows.filter((row) => row.proposed).map(({ field }) => field),
  }
}
