import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { edition2021 } from '../../core/form/edition-2021/edition.ts'
import { FURTHER_ITEMS, type TableId, isFigure } from '../../core/form/form.ts'
import { textFields, textOf } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { figures } from '../../core/report/totals.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { reportArbitrary } from '../arbitraries/report.ts'
import { type WordFile, readWord } from './word-reader.ts'

const TABLES: readonly TableId[] = ['disclosure', 'requests', 'disputes']

/** The form's own grid filled from the report: what a reader should find at each place. */
function expectedGrid(report: Report, table: TableId): string[][] {
  const form = edition2021.tables[table]
  const values = figures(form, report.tables[table])
  const grid: string[][] = form.layout.map(() => [])
  form.layout.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column += 1
      const text = isFigure(cell) ? String(values[cell.address] ?? '') : cell.label
      const down = isFigure(cell) ? 1 : (cell.rowSpan ?? 1)
      for (let below = row; below < row + down; below += 1)
        for (let right = 0; right < (cell.colSpan ?? 1); right += 1) {
          const line = grid[below]
          if (line) line[column + right] = text
        }
    }
  })
  return grid
}

/** Paragraphs of a text as the writer typed them, without what XML can't hold. */
function typed(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.replace(/\r|[\u0085\u2028\u2029]/g, ' '))
    .map((line) => line.replace(/[^\t\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ''))
}

function expectWhole(file: WordFile, report: Report): void {
  TABLES.forEach((table, i) => expect(file.tables[i]?.grid).toEqual(expectedGrid(report, table)))
  const paragraphs = file.paragraphs.map((paragraph) => paragraph.text)
  let from = 0
  const find = (words: string, isThere: (paragraph: string) => boolean) => {
    const at = paragraphs.findIndex((paragraph, i) => i >= from && isThere(paragraph))
    expect(at, `“${words}” after paragraph ${from}`).toBeGreaterThanOrEqual(from)
    return at
  }
  const findLines = (text: string) => {
    for (const line of typed(text)) from = find(line, (paragraph) => paragraph.endsWith(line)) + 1
  }
  for (const field of textFields(edition2021)) {
    if (field !== FURTHER_ITEMS) findLines(textOf(report, field))
    else
      for (const { heading, text } of report.overview.more ?? []) {
        from = find(heading, (paragraph) => new RegExp(`^${heading}(?:$|。)`, 'u').test(paragraph))
        // An own line, where the text does not run on from it.
        if (paragraphs[from] === heading) from += 1
        findLines(text)
      }
  }
}

describe('any report in Word', () => {
  it('reads back with its cells equal and its paragraphs whole and in order', async () => {
    await fc.assert(
      fc.asyncProperty(reportArbitrary, async (report) => {
        expectWhole(await readWord(await docxOf(compose(report))), report)
      }),
      { numRuns: 60 },
    )
  })
})
