import { cellRows } from '../page/cells.ts'
import { isFigure } from '../page/change.ts'
import type { Block, Grid, Manner, Page, Words } from '../page/page.ts'
import { boldPieces } from './escape.ts'

const BOLD = { none: ['', ''], html: ['<b>', '</b>'], markdown: ['**', '**'] } as const
const LEVELS: Readonly<Record<string, string>> = { title: '# ', part: '## ', section: '### ' }

/** The page as somebody pasted it into a text editor; Windows editors end lines in two characters. */
export function textOf(page: Page): string {
  const { manner } = page
  const lines = page.blocks.map((block) => blockText(block, manner))
  const text = lines.join(manner.marks === 'markdown' ? '\n\n' : '\n') + '\n'
  return manner.charset === 'utf-8' ? text : text.replaceAll('\n', '\r\n')
}

function blockText(block: Block, manner: Manner): string {
  switch (block.kind) {
    case 'words':
      return wordsText(block, manner)
    case 'grid':
      return `\n${gridText(block, manner)}\n`
    case 'picture':
      return ''
  }
}

function wordsText({ role, number = '', lead = '', text, bold }: Words, { marks }: Manner): string {
  const [open, close] = BOLD[marks]
  const pieces = boldPieces(text, bold).map((piece) => (piece.bold ? open + piece.text + close : piece.text))
  const words = number + lead + pieces.join('')
  if (role === 'body') return marks === 'markdown' ? words : `　　${words}`
  return (marks === 'markdown' ? (LEVELS[role] ?? '') : '') + words
}

function gridText(grid: Grid, { tablesInText }: Manner): string {
  switch (tablesInText) {
    case 'bars':
      return bars(grid)
    case 'tabs':
      return tabbed(grid)
    case 'browser':
      return joinedRows(grid, '\t', ' ')
    case 'lines':
      return joinedRows(grid, '\n', '\n')
    case 'glued':
      return joinedRows(grid, '', '')
    case 'glued figures':
      return gluedFigures(grid)
  }
}

/** As Word puts a table on the clipboard: a cell covered from above is empty, one covered from the left is not there. */
function tabbed(grid: Grid): string {
  const cells = cellRows(grid)
  return grid.rows
    .map((row, r) => {
      const texts: string[] = []
      for (let column = 0; column < row.length;) {
        const cell = cells[r]?.find((each) => each.column === column)
        if (!row[column]?.missing) texts.push(cell?.slot.text ?? '')
        column += cell?.colSpan ?? 1
      }
      return texts.join('\t')
    })
    .join('\n')
}

/** A Markdown table: every slot has a cell of its own, and the second line divides head and body. */
function bars(grid: Grid): string {
  const rows = cellRows({ ...grid, merging: grid.merging === 'repeated' ? 'repeated' : 'empty' })
  const lines = rows.map(
    (row) => `| ${row.map(({ slot }) => slot.text.replaceAll('\n', '<br>')).join(' | ')} |`,
  )
  const rule = `|${' --- |'.repeat(grid.rows[0]?.length ?? 0)}`
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n')
}

function joinedRows(grid: Grid, divider: string, lineBreak: string): string {
  return cellRows(grid)
    .map((row) => row.map(({ slot }) => slot.text.replaceAll('\n', lineBreak)).join(divider))
    .join('\n')
}

/** Labels keep their tabs, figures run together, and a total at the end sometimes stands apart, as sites copy. */
function gluedFigures(grid: Grid): string {
  const rows = cellRows(grid).map((row) => {
    const labels = row.filter(({ slot }) => !isFigure(slot)).map(({ slot }) => slot.text.replaceAll('\n', ''))
    const figures = row.filter(({ slot }) => isFigure(slot)).map(({ slot }) => slot.text)
    const last = figures.length === 7 && figures.join('').length % 2 === 0 ? ` ${figures.pop() ?? ''}` : ''
    return [...labels, figures.join('') + last].join('\t')
  })
  return rows.join('\n')
}
