import type { Block, ChartBlock, DocumentTree, ParagraphBlock } from '../../../core/document/tree.ts'
import { fragmentTable } from './fragment-table.ts'
import { enclosureLines } from '../../../core/document/enclosures.ts'
import { attributes, escaped } from './markup.ts'

/**
 * The report as a piece of HTML to paste into the editor of a content management system. Such editors keep plain
 * elements and simple inline styles and strip the rest, so that nothing here depends on more (docs/decisions/web.md):
 * - The title is not in it: the system has a field for it, and makes it the `h1`. Headings begin with `h2`.
 * - A run-in heading is `strong` at the start of its paragraph: an `h3` kept in line by a style would fall out of it.
 * - A chart is its caption and its figures in words: drawings and `data:` pictures are stripped.
 */
export function fragmentOf({ blocks }: DocumentTree): string {
  return blocks
    .flatMap(pieces)
    .map((piece) => `${piece}\n`)
    .join('')
}

function pieces(block: Block): string[] {
  switch (block.kind) {
    case 'title':
    case 'number':
      return []
    case 'heading':
      return [block.level === 1 ? element('h2', block.text) : element('h3', block.text)]
    case 'paragraph':
      return [paragraph(block)]
    case 'table':
      return [fragmentTable(block)]
    case 'chart':
      return chart(block)
    case 'enclosures':
      return enclosureLines(block).map(({ label, name }) => element('p', label + name, 'text-indent:2em'))
    case 'signature':
      return [block.name, block.date].map((line) => element('p', line, 'text-align:right'))
  }
}

function paragraph({ runIn, text }: ParagraphBlock): string {
  const heading = runIn === undefined ? '' : element('strong', runIn)
  return `<p style="text-indent:2em">${heading}${escaped(text)}</p>`
}

function chart({ caption, chart: { alternative } }: ChartBlock): string[] {
  return [element('p', caption, 'text-align:center'), element('p', alternative, 'text-indent:2em')]
}

function element(name: string, text: string, style?: string): string {
  return `<${name}${attributes({ style })}>${escaped(text)}</${name}>`
}
