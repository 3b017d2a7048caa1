import type { OpenReport } from '../../core/contract.ts'
import { Failure } from '../../core/failure.ts'
import { editions } from '../../core/form/editions.ts'
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

/** @throws Failure 'not-found' */
export function readStored(store: Store, id: string): StoredReport {
  const record = store.reports.find(id)
  if (!record) throw new Failure('not-found', { what: '这份报告' })
  return assemble(store, record)
}

export function readAllStored(store: Store): StoredReport[] {
  return store.reports.list().map((record) => assemble(store, record))
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
  for (const field of fieldsOf(editions[report.form])) {
    const value = fieldValue(report, field)
    if (value === null) continue
    store.fields.put(id, field, value, marks.has(field))
    store.history.add(id, field, value, at)
  }
  store.history.close(id)
}

/** The same unit's report of the year before, where there is one. */
export function lastYearOf(store: Store, stored: StoredReport): StoredReport | undefined {
  return lastYearAmong(readAllStored(store), stored)
}

export function lastYearAmong(
  all: readonly StoredReport[],
  { report }: StoredReport,
): StoredReport | undefined {
  return all.find(
    (other) => other.report.agency.name === report.agency.name && other.report.year === report.year - 1,
  )
}

/** All years of a report's unit, oldest first, one report a year: this one for its own, else the one edited last. */
export function yearsOf(store: Store, stored: StoredReport): StoredReport[] {
  const { name } = stored.report.agency
  const others = readAllStored(store).filter(({ report }) => name !== '' && report.agency.name === name)
  const byYear = new Map([...others.toReversed(), stored].map((each) => [each.report.year, each]))
  return [...byYear.values()].toSorted((a, b) => a.report.year - b.report.year)
}

function assemble(store: Store, record: ReportRecord): StoredReport {
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
