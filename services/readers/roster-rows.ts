import { detectDelimiter, parseCsv } from 'hucre/csv'
import type { RosterRow, RosterSource } from '../../core/roster/roster-row.ts'
import type { SourceBlock, SourceTable } from '../../core/import/source.ts'
import { rowsOfText } from '../../core/paste/clipboard-text.ts'
import { Failure } from '../../core/failure.ts'
import { refuseLarge } from './archive.ts'
import { decodeText } from './charset.ts'
import { fileKind } from './file-kind.ts'
import { readDocument } from './read-document.ts'
import { TEXT_LENGTH } from './text.ts'

/** Characters of a list of units as text: 60,000 rows with all details. */
const LONGEST = TEXT_LENGTH * 8

/**
 * The tables of a file that lists units, or its lines where it has no table.
 * @throws Failure that says what is wrong with the file and what to do
 */
export async function rosterSource(bytes: Uint8Array, name: string): Promise<RosterSource> {
  refuseLarge(bytes)
  if (bytes.length === 0) throw new Failure('unreadable-file', { name, problem: '文件是空的' })
  const found = await fileKind(bytes, name)
  if (found.kind === 'text')
    return { tables: rosterRowsOfText(decodeText(bytes), /\.csv$/iu.test(name)), lost: [] }
  if (found.kind === 'xlsx') return (await import('./xlsx/sheet-rows.ts')).sheetRows(bytes, LONGEST)
  if (found.kind === 'office' && isSheet(found.ending)) {
    const { workbookOf } = await import('./office.ts')
    return (await import('./xlsx/sheet-rows.ts')).sheetRows(await workbookOf(bytes, found.ending), LONGEST)
  }
  const read = await readDocument(bytes, name)
  if (read.kind === 'report') throw new Failure('usage', { problem: '这是一份年度报告，不是单位名单' })
  return { tables: blocksRows(read.document.blocks), lost: read.document.lost ?? [] }
}

function isSheet(ending: string): ending is 'xls' | 'et' | 'ods' {
  return ending === 'xls' || ending === 'et' || ending === 'ods'
}

/** Lines, each a unit or its details divided by tabs or commas. */
export function rosterRowsOfText(text: string, isCsv = false): RosterRow[][] {
  if (text.length > LONGEST) throw new Failure('unsafe-file', { problem: '文字比任何单位名单都长' })
  if (text.includes('\t') && !isCsv) return [numbered(rowsOfText(text))]
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|[\n\r\u2028\u2029]/u)
  const filled = lines.filter((line) => line.trim() !== '')
  const isDivided = isCsv || filled.filter((line) => line.search(/[,，]/u) > 0).length * 2 > filled.length
  if (!isDivided) return [numbered(lines.map((line) => [line]))]
  const western = text.includes(',') ? text : text.replaceAll('，', ',')
  const rows = parseCsv(western, { delimiter: isCsv ? detectDelimiter(western) : ',', skipEmptyRows: false })
  return [numbered(rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell)))))]
}

function blocksRows(blocks: readonly SourceBlock[]): RosterRow[][] {
  const tables = blocks.filter((block) => block.kind === 'table')
  if (tables.length > 0) return tables.map(tableRows)
  return [numbered(blocks.map((block) => (block.kind === 'paragraph' ? [block.text] : [])))]
}

/** Every place of a table with what stands there, also where a merged cell covers several. */
function tableRows({ rows }: SourceTable): RosterRow[] {
  const grid = rows.map((): (string | undefined)[] => [])
  rows.forEach(({ cells }, row) => {
    for (const { text, column, colSpan, rowSpan } of cells)
      for (let y = row; y < Math.min(row + rowSpan, rows.length); y += 1)
        for (let x = column; x < column + colSpan; x += 1) (grid[y] ?? [])[x] = text
  })
  return numbered(grid.map((cells) => Array.from(cells, (text) => text ?? '')))
}

function numbered(rows: readonly (readonly string[])[]): RosterRow[] {
  return rows.map((cells, i) => ({ row: i + 1, cells }))
}
