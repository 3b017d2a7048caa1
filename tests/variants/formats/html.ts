import { cellRows } from '../page/cells.ts'
import type { Grid, Manner, Page, Words } from '../page/page.ts'
import { boldPieces, escaped } from './escape.ts'

/** The page as a web page. */
export function htmlOf(page: Page): string {
  const { charset, layoutTable } = page.manner
  const title = page.blocks.find((block) => block.kind === 'words' && block.role === 'title')
  const blocks = page.blocks.map((block) => {
    if (block.kind === 'words') return wordsHtml(block, page.manner)
    if (block.kind === 'grid') return gridHtml(block, page.manner)
    return '<p style="text-align:center"><img src="images/W020250120.png" alt="" width="600"></p>'
  })
  const body = blocks.join('\n')
  return [
    '<!DOCTYPE html>',
    `<html><head><meta charset="${charset === 'gb18030' ? 'gb2312' : 'utf-8'}">`,
    `<title>${title?.kind === 'words' ? escaped(title.text) : ''}</title>`,
    '<style>td { border: 1px solid }</style><script>var count = 12345</script></head><body>',
    layoutTable ? `<table width="100%"><tbody><tr><td>\n${body}\n</td></tr></tbody></table>` : body,
    '</body></html>',
    '',
  ].join('\n')
}

function wordsHtml(words: Words, manner: Manner): string {
  const lead = words.lead ?? ''
  const pieces = boldPieces(words.text, words.bold)
  const spelled = pieces.map((piece) =>
    piece.bold ? `<strong>${inline(piece.text, manner)}</strong>` : inline(piece.text, manner),
  )
  const start =
    manner.boldLeads && lead !== '' ? `<strong>${inline(lead, manner)}</strong>` : inline(lead, manner)
  const text = inline(words.number ?? '', manner) + start + spelled.join('')
  switch (words.role) {
    case 'furniture':
      return `<div class="nav"><a href="#">${text}</a></div>`
    case 'title':
    case 'part':
    case 'section':
      return heading(words.role, text, manner)
    case 'caption':
      return `<p style="text-align:center">${text}</p>`
    case 'signature':
      return `<p style="text-align:right">${text}</p>`
    case 'body':
      return `<p style="text-indent:2em">　　${text}</p>`
  }
}

function heading(role: 'title' | 'part' | 'section', text: string, { headings }: Manner): string {
  const level = { title: 1, part: 2, section: 3 }[role]
  if (headings === 'styled') return `<h${level}>${text}</h${level}>`
  if (headings === 'bold') return `<p><b>${text}</b></p>`
  return role === 'title' ? `<p style="text-align:center">${text}</p>` : `<p>　　${text}</p>`
}

function gridHtml(grid: Grid, manner: Manner): string {
  const rows = cellRows(grid)
  if (manner.cellPerParagraph)
    return rows.flatMap((row) => row.map(({ slot }) => `<p>${inline(slot.text, manner)}</p>`)).join('\n')
  const lines = rows.map((row) => {
    const cells = row.map(({ slot, colSpan, rowSpan }) => {
      const spans =
        (colSpan > 1 ? ` colspan="${colSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '')
      return `<td${spans}><p>${inline(slot.text, manner)}</p></td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table border="1" cellspacing="0"><tbody>\n${lines.join('\n')}\n</tbody></table>`
}

function inline(text: string, { spans }: Manner): string {
  const html = escaped(text).replaceAll('\u00a0', '&nbsp;').replaceAll('\n', '<br>')
  return spans
    ? html.replaceAll(/(?<![&a-z0-9#])[A-Z0-9]+(?![a-z0-9]*[;>])/gi, '<span lang="EN-US">$&</span>')
    : html
}
