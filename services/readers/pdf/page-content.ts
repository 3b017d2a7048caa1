import type { SourceBlock, SourceTable } from '../../../core/import/source.ts'
import { alignedTable } from './aligned-table.ts'
import { type Line, linesOf } from './line.ts'
import { isPageNumber } from './page-number.ts'
import { type Margins, marginsOf, paragraphsOf } from './paragraphs.ts'
import { type RuledTable, ruledTables } from './ruled-table.ts'
import type { Sheet } from './sheets.ts'

/** What stands on a page: its ruled tables, and the lines outside of them. */
export interface PageContent {
  readonly lines: readonly Line[]
  readonly tables: readonly RuledTable[]
}

export function contentOf({ height, words, rules }: Sheet): PageContent {
  const tables = ruledTables(rules, words)
  const inTables = new Set(tables.flatMap((table) => [...table.words]))
  const lines = linesOf(words.filter((word) => !inTables.has(word)))
  return { lines: lines.filter(({ text, baseline }) => !isPageNumber(text, baseline, height)), tables }
}

/** What stands on a page whose words were recognised in its pictures. */
export function asRecognised({ lines, tables }: PageContent): PageContent {
  return {
    lines: lines.map((line) => ({ ...line, isRecognised: true })),
    tables: tables.map((each) => ({ ...each, table: { ...each.table, isRecognised: true } })),
  }
}

/** The blocks of all pages; paragraphs and tables that a page break divides are whole. */
export function blocksOf(pages: readonly PageContent[]): SourceBlock[] {
  const margins = marginsOf(pages.flatMap(({ lines }) => lines))
  const blocks: SourceBlock[] = []
  let pending: Line[] = []
  let above: RuledTable | undefined
  const flush = () => {
    blocks.push(...textBlocks(pending, margins))
    pending = []
  }
  for (const { lines, tables } of pages) {
    const things = [
      ...lines.map((line) => [line.baseline, line] as const),
      ...tables.map((table) => [table.top, table] as const),
    ]
    for (const [, thing] of things.toSorted(([one], [other]) => one - other)) {
      if ('stretches' in thing) {
        pending.push(thing)
        above = undefined
        continue
      }
      flush()
      if (above && isSameGrid(above, thing)) blocks.push(continued(blocks.pop(), thing.table))
      else blocks.push(thing.table)
      above = thing
    }
  }
  flush()
  return blocks
}

/** Lines as paragraphs; where several follow that are divided into stretches, as a table or with tabs. */
function textBlocks(lines: readonly Line[], margins: Margins): SourceBlock[] {
  const runs: Line[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run?.[0] && run[0].stretches.length > 1 === line.stretches.length > 1) run.push(line)
    else runs.push([line])
  }
  return runs.flatMap((run): SourceBlock[] => {
    const table = (run[0]?.stretches.length ?? 0) > 1 ? alignedTable(run) : undefined
    if (!table) return paragraphsOf(run, margins)
    return [run.some(({ isRecognised }) => isRecognised) ? { ...table, isRecognised: true } : table]
  })
}

const SAME = 3

function isSameGrid({ xs }: RuledTable, other: RuledTable): boolean {
  return xs.length === other.xs.length && xs.every((x, i) => Math.abs(x - (other.xs[i] ?? 0)) < SAME)
}

/** A table with the rows of the next page, without the head that is repeated there. */
function continued(table: SourceBlock | undefined, next: SourceTable): SourceTable {
  if (table?.kind !== 'table') return next
  const text = (row: SourceTable['rows'][number] | undefined) =>
    row?.cells.map((cell) => cell.text).join('\t')
  const repeated = next.rows.findIndex((row, i) => text(row) !== text(table.rows[i]))
  return { ...next, ...table, rows: [...table.rows, ...next.rows.slice(Math.max(repeated, 0))] }
}
