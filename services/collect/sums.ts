import type { CheckedInput, Output } from '../../core/contract.ts'
import type { Sums } from '../../core/contract/sums.ts'
import { Failure } from '../../core/failure.ts'
import { editionFor, editions } from '../../core/form/editions.ts'
import type { Form } from '../../core/form/form.ts'
import type { CellValue, Report } from '../../core/report/report.ts'
import { differencesOf } from '../../core/sums/differences.ts'
import { listedCells } from '../../core/sums/figure-list.ts'
import { summedReport, sumOf } from '../../core/sums/sum.ts'
import { readCollection } from '../case/collection.ts'
import { overwriteFields } from '../case/overwrite-fields.ts'
import { insertReport, readStored } from '../case/stored-report.ts'
import type { CollectionRecord } from '../store/collections.ts'
import { digestOf } from '../digest.ts'
import type { Store } from '../store/store.ts'
import type { AcceptedRow, SummedRow } from '../store/sums.ts'

/** The sum of a collection as it is now, with what changed since it was accepted. */
export function readSums(store: Store, id: string): Sums {
  const form = formOf(readCollection(store, id))
  const all = store.sums.included(id)
  const units = all.filter((unit) => unit.form === form.edition)
  const accepted = store.sums.accepted(id)
  const before = accepted?.units.filter((unit) => unit.form === form.edition) ?? []
  return {
    form: form.edition,
    units: units.length,
    ...store.sums.leftOut(id),
    otherForm: all.length - units.length,
    cells: sumOf(figuresOf(units), form),
    standing: standingOf(all),
    acceptedAt: accepted?.at ?? null,
    accepted: accepted ? acceptedDigest(accepted.units) : null,
    differences: accepted ? differencesOf(before, units, form) : [],
  }
}

/** Of the versions that are summed, unit by unit. */
function standingOf(all: readonly SummedRow[]): string {
  return digestOf(Buffer.from(JSON.stringify(all.map(({ unit, submission }) => [unit, submission]))))
}

/** Of the figures that were accepted, whatever their units are called by now. */
function acceptedDigest(units: readonly AcceptedRow[]): string {
  const figures = units.map(({ form, figures }) => JSON.stringify([form, figures])).toSorted()
  return digestOf(Buffer.from(figures.join('\n')))
}

/**
 * Accepts the sum that was on screen.
 * @throws Failure 'not-found'; 'sum-changed' where it is another now, 'empty-sum' where it is of no unit
 */
export function acceptSum(store: Store, { id, standing }: CheckedInput<'sums.accept'>, at: string): Sums {
  const form = formOf(readCollection(store, id))
  store.write(() => {
    const all = store.sums.included(id)
    if (standingOf(all) !== standing) throw new Failure('sum-changed', {})
    if (!all.some((unit) => unit.form === form.edition)) throw new Failure('empty-sum', {})
    store.sums.accept(id, at)
  })
  return readSums(store, id)
}

/** The units behind one cell: the greatest figure first, blanks last, else in the roster's order. */
export function readSummedCell(
  store: Store,
  { id, cell, offset, limit }: CheckedInput<'sums.cell'>,
): Output<'sums.cell'> {
  const form = formOf(readCollection(store, id))
  const at = listedCells(form).indexOf(cell)
  if (at < 0) throw new Failure('not-found', { what: '这一格' })
  const rows = store.sums
    .included(id)
    .filter((unit) => unit.form === form.edition)
    .map(({ unit, name, submission, figures }) => ({ unit, name, submission, value: figures[at] ?? null }))
    .toSorted((a, b) => sizeOf(b.value) - sizeOf(a.value))
  return { rows: rows.slice(offset, offset + limit), total: rows.length }
}

/** Blanks come after 0, and after what is below it. */
function sizeOf(value: CellValue | null): number {
  return value === null ? -Number.MAX_VALUE : Number(value)
}

/**
 * Writes the accepted sum into the tables of a report of the office, or into a new one.
 * @returns the report's id
 * @throws Failure 'not-accepted', 'accepted-changed', 'not-found', 'frozen'; 'changed-meanwhile' where it is of another edition of the form
 */
export function putSumInto(
  store: Store,
  { id, report, accepted: shown, agency }: CheckedInput<'sums.into'>,
  { newId, at }: { readonly newId: () => string; readonly at: string },
): string {
  const collection = readCollection(store, id)
  const form = formOf(collection)
  const accepted = store.sums.accepted(id)
  if (!accepted) throw new Failure('not-accepted', {})
  if (acceptedDigest(accepted.units) !== shown) throw new Failure('accepted-changed', {})
  const units = accepted.units.filter((unit) => unit.form === form.edition)
  const { level, year } = collection
  const organ = { name: agency ?? collection.agency, level }
  const sum = summedReport(sumOf(figuresOf(units), form), { agency: organ, year, form })
  if (report === null) {
    const made = newId()
    store.write(() => insertReport(store, { id: made, report: sum, at }))
    return made
  }
  overwriteFields(store, {
    id: report,
    report: withTablesOf(readStored(store, report).report, sum, form),
    at,
  })
  return report
}

function withTablesOf(report: Report, sum: Report, form: Form): Report {
  if (report.form !== form.edition) throw new Failure('changed-meanwhile', {})
  return { ...report, tables: sum.tables }
}

function formOf({ year }: CollectionRecord): Form {
  return editions[editionFor(year)]
}

function figuresOf(units: readonly { readonly figures: readonly (CellValue | null)[] }[]) {
  return units.map(({ figures }) => figures)
}
