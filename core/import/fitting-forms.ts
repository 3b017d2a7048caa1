import { type Editions, editionFor } from '../form/editions.ts'
import type { Flow } from './flow.ts'
import type { FormLabels, TableLabels } from './form-labels.ts'
import { isDistinctive } from './form-labels.ts'
import type { GridRow } from './grid.ts'
import type { LabelBook } from './label-book.ts'
import { bareLabel } from './labels.ts'

/** How the labels of a document and those of an edition agree. */
interface Fit {
  readonly labels: FormLabels
  /** Labels of the document that another edition has and this one has not. */
  readonly strange: number
  /** Rows and columns of the edition that the document does not name. */
  readonly missing: number
}

/** So few strange labels more or less are chance: a spelling, a row of another table. */
const CHANCE = 1

/**
 * The editions a document may be in, the likeliest first: one whose every label is there and no other is it; else those
 * that most labels of the document are of, give or take what is chance.
 */
export function fittingForms(flow: readonly Flow[], book: LabelBook): [FormLabels, ...FormLabels[]] {
  const texts = labelsIn(flow, book)
  const fits = book.forms.map((labels) => fitOf(labels, texts)).toSorted(byFit)
  const exact = fits.filter(({ strange, missing }) => strange === 0 && missing === 0)
  const fewest = fits[0]?.strange ?? 0
  const near = exact.length > 0 ? exact : fits.filter(({ strange }) => strange <= fewest + CHANCE)
  const [first, ...rest] = near.map(({ labels }) => labels)
  if (!first) throw new Error('A document is read with at least one edition')
  return [first, ...rest]
}

/** Of the editions a document may be in, the one laid down for its year; else the likeliest. */
export function ofYear(
  fitting: readonly [FormLabels, ...FormLabels[]],
  year: number | undefined,
  known: Editions,
): FormLabels {
  const own = known[editionFor(year ?? Infinity, known)]
  return fitting.find(({ form }) => form === own) ?? fitting[0]
}

function byFit(a: Fit, b: Fit): number {
  return a.strange - b.strange || a.missing - b.missing
}

function fitOf(labels: FormLabels, texts: readonly string[]): Fit {
  const tables = Object.values<TableLabels>(labels.tables)
  const named = new Set<unknown>()
  let strange = 0
  for (const text of texts) {
    const found = tables.flatMap(({ row, column }) => [row(text), column(text)]).filter(Boolean)
    found.forEach((each) => named.add(each))
    if (found.length === 0 && !tables.some(({ prints }) => prints(text))) strange += 1
  }
  const own = tables.flatMap(({ table }) => [...table.rows, ...table.columns])
  return { labels, strange, missing: own.filter((each) => !named.has(each)).length }
}

/** The labels, each once, of grids that hold a table of some edition. */
function labelsIn(flow: readonly Flow[], book: LabelBook): string[] {
  const grids = flow.flatMap((each) => (each.kind === 'grid' && isOfForm(each.rows, book) ? [each.rows] : []))
  const texts = grids.flatMap((rows) =>
    rows.flatMap((row) => row.flatMap(({ sort, text }) => (sort === 'words' ? [text] : []))),
  )
  const distinct = new Map(texts.map((text) => [bareLabel(text), text]))
  return [...distinct.values()].filter(book.isLabel)
}

function isOfForm(rows: readonly GridRow[], book: LabelBook): boolean {
  return rows.some((row) =>
    row.some(({ sort, text }) => sort === 'words' && isDistinctive(text) && book.isLabel(text)),
  )
}
