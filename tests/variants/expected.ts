import { edition2021 } from '../../core/form/edition-2021/edition.ts'
import { editions } from '../../core/form/editions.ts'
import type { EditionId, TextField } from '../../core/form/form.ts'
import { textFields } from '../../core/report/fields.ts'
import type { CellName, CellValue } from '../../core/report/report.ts'
import { cellsOf } from './facts/figures.ts'
import { isFigure } from './page/change.ts'
import type { Page, Words } from './page/page.ts'

/** A report in somebody's layout, and what a careful reader takes from it. */
export interface Rendering {
  /** The names of what was varied, joined by " + ". */
  readonly variant: string
  /** A file name with its extension. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly expected: Expected
}

export interface Expected {
  readonly agency: string
  readonly year: number
  readonly edition: EditionId
  /** Part two, in which editions differ, can be read. */
  readonly tellsEdition: boolean
  /** Every typed cell; null where the page has nothing, or nothing that is this cell. */
  readonly entered: ReadonlyMap<CellName, CellValue | null>
  /** Every total as it is printed; null where none is. */
  readonly totals: ReadonlyMap<CellName, CellValue | null>
  /** Cells nobody could be certain about: a doubt or a blank is right there, a wrong figure is not. */
  readonly undecidable: ReadonlySet<CellName>
  readonly texts: { readonly [field in TextField]: readonly string[] }
  readonly vague: readonly TextField[]
  /** Words that may stand in any text or in none: those of other tables, for one. */
  readonly loose: readonly string[]
}

/** What a careful reader takes from a page. */
export function expectedOf(page: Page): Expected {
  const values = new Map<CellName, CellValue | null>()
  const undecidable = new Set<CellName>()
  const loose: string[] = []
  for (const block of page.blocks) {
    if (block.kind === 'words') {
      if (block.role === 'caption') loose.push(block.text)
      continue
    }
    const grid = block.kind === 'picture' ? block.of : block
    for (const slot of grid.rows.flat()) {
      if (!grid.table) loose.push(slot.text)
      if (!slot.cell || !isFigure(slot)) continue
      const seen = block.kind === 'grid' && !slot.missing
      values.set(slot.cell, seen ? (slot.value ?? null) : null)
      if (!seen || slot.undecidable) undecidable.add(slot.cell)
      for (const cell of slot.sharedWith ?? []) {
        values.set(cell, seen && slot.value === 0 ? 0 : null)
        undecidable.add(cell)
      }
    }
  }
  const pick = (wanted: 'entered' | 'total') =>
    new Map(
      Object.values(editions[page.edition].tables).flatMap((table) =>
        cellsOf(table, wanted).map((cell) => [cell, values.get(cell) ?? null] as const),
      ),
    )
  const { agency, year, vague } = page
  const tellsEdition = page.blocks.some((block) => block.kind === 'grid' && block.table === 'disclosure')
  return {
    agency,
    year,
    edition: page.edition,
    tellsEdition,
    entered: pick('entered'),
    totals: pick('total'),
    undecidable,
    texts: textsOf(page),
    vague,
    loose,
  }
}

function textsOf(page: Page): Expected['texts'] {
  const bodies = page.blocks.filter(
    (block): block is Words => block.kind === 'words' && block.role === 'body' && block.word !== 'deleted',
  )
  const texts = textFields(edition2021).map((field) => [
    field,
    bodies.filter((words) => words.field === field).map(({ text }) => text),
  ])
  return Object.fromEntries(texts) as Expected['texts']
}
