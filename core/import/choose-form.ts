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
 * The edition a document is in. One whose every label is there and no other is it; else the one that most labels of the
 * document are of, and where that leaves a doubt, the one laid down for the year.
 * @param year of the report, where it is known
 */
export function chooseForm(
  flow: readonly Flow[],
  book: LabelBook,
  known: Editions,
  year?: number,
): FormLabels {
  const texts = labelsIn(flow, book)
  const fits = book.forms.map((labels) => fitOf(labels, texts))
  const exact = fits.filter(({ strange, missing }) => strange === 0 && missing === 0)
  const fewest = Math.min(...fits.map(({ strange }) => strange))
  const near = exact.length > 0 ? exact : fits.filter(({ strange }) => strange <= fewest + CHANCE)
  const ofYear = known[editionFor(year ?? Infinity, known)]
  const chosen = near.find(({ labels }) => labels.form === ofYear) ?? near.toSorted(byFit)[0]
  if (!chosen) throw new Error('A form is read with at least one edition')
  return chosen.labels
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
