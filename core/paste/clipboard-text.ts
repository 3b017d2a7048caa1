import type { SourceTable } from '../import/source.ts'

/** A cell in quotation marks, which may hold tabs, lines and doubled marks, up to where it ends; else one up to the next tab. */
const CELL = /"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|([^\t\r\n]*)/uy
const END = /\t|\r\n|\r|\n|$/uy

/** Rows and cells of what a spreadsheet puts on the clipboard as plain text; it ends every line, also the last. */
export function rowsOfText(text: string): string[][] {
  const rows: string[][] = [[]]
  for (let at = 0; at < text.length;) {
    CELL.lastIndex = at
    const [whole = '', quoted, plain = ''] = CELL.exec(text) ?? []
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    END.lastIndex = at + whole.length
    const [end = ''] = END.exec(text) ?? []
    at += whole.length + end.length
    if (end === '') break
    if (end !== '\t') rows.push([])
    else if (at === text.length) rows.at(-1)?.push('')
  }
  return rows.at(-1)?.length === 0 ? rows.slice(0, -1) : rows
}

/** Rows of texts as a table without merged cells. */
export function tableOfRows(rows: readonly (readonly string[])[]): SourceTable {
  return {
    kind: 'table',
    rows: rows.map((cells) => ({
      cells: cells.map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1 })),
    })),
  }
}
