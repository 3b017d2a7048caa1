import { type Cell, cellRows } from '../../page/cells.ts'
import type { Grid, Slot } from '../../page/page.ts'
import { plainRuns, revision, runs } from './runs.ts'

const WIDTH = 8844
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')

/** A table with merged cells as Word has them: gridSpan across, vMerge down. */
export function tableXml(grid: Grid): string {
  const columns = grid.rows[0]?.length ?? 1
  const width = Math.floor(WIDTH / columns)
  const cells = cellRows(grid)
  const rows = grid.rows.map((row, r) => {
    const xml: string[] = []
    for (let column = 0; column < row.length;) {
      const own = cells[r]?.find((cell) => cell.column === column)
      const above = own ? undefined : coveringFromAbove(cells, r, column)
      if (own ?? above) xml.push(cellXml(own ?? above, width, own === undefined))
      column += (own ?? above)?.colSpan ?? 1
    }
    const head = r < grid.headRows ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
    return `<w:tr>${head}${xml.join('')}</w:tr>`
  })
  const gridXml = Array.from({ length: columns }, () => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${gridXml}</w:tblGrid>${rows.join('')}</w:tbl>`
}

/** A table of one cell that holds everything. */
export function layoutTable(body: string): string {
  const properties = `<w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="${WIDTH}"/></w:tblGrid>`
  return `<w:tbl>${properties}<w:tr><w:tc><w:tcPr><w:tcW w:w="${WIDTH}" w:type="dxa"/></w:tcPr>${body}<w:p/></w:tc></w:tr></w:tbl><w:p/>`
}

function coveringFromAbove(rows: readonly (readonly Cell[])[], r: number, column: number): Cell | undefined {
  return rows
    .slice(0, r)
    .flatMap((row, above) => row.filter((cell) => cell.column === column && cell.rowSpan > r - above))[0]
}

function cellXml(cell: Cell | undefined, width: number, continued: boolean): string {
  if (!cell) return ''
  const { slot, colSpan, rowSpan } = cell
  const span = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : ''
  const merge = continued ? '<w:vMerge/>' : rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''
  const content = continued ? '<w:p/>' : paragraphs(slot)
  return `<w:tc><w:tcPr><w:tcW w:w="${width * colSpan}" w:type="dxa"/>${span}${merge}</w:tcPr>${content}</w:tc>`
}

function paragraphs({ text, revised }: Slot): string {
  const struck = revised ? revision('del', plainRuns('88', 'deleted')) : ''
  const added = (line: string) => (revised && line !== '' ? revision('ins', runs(line)) : runs(line))
  return text
    .split('\n')
    .map((line) => `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${struck}${added(line)}</w:p>`)
    .join('')
}
