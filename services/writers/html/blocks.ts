import type {
  Block,
  ChartBlock,
  EnclosuresBlock,
  HeadingBlock,
  ParagraphBlock,
  TitleBlock,
} from '../../../core/document/tree.ts'
import { enclosureLines } from '../../../core/document/enclosures.ts'
import { attributes, escaped } from './markup.ts'
import { signatureHtml } from './signature.ts'
import { tableHtml } from './table.ts'

/**
 * One block of the document. `data-source` names its text, so that a reader of the preview can go there.
 * @param prefix before every id, where a page holds several documents
 */
export function blockHtml(block: Block, prefix = ''): string {
  switch (block.kind) {
    case 'number':
      return `<p class="number">${escaped(block.text)}</p>`
    case 'title':
      return titleHtml(block)
    case 'heading':
      return headingHtml(block)
    case 'paragraph':
      return paragraphHtml(block)
    case 'table':
      return tableHtml(block, prefix)
    case 'chart':
      return chartHtml(block, prefix)
    case 'enclosures':
      return enclosuresHtml(block)
    case 'signature':
      return signatureHtml(block)
  }
}

function titleHtml({ lines }: TitleBlock): string {
  return `<h1>${lines.map((line) => `<span>${escaped(line)}</span>`).join('')}</h1>`
}

function headingHtml({ level, text, ...place }: HeadingBlock): string {
  const tag = level === 1 ? 'h2' : 'h3'
  return `<${tag}${placeOf(place)}>${escaped(text)}</${tag}>`
}

/** A run-in heading is a heading of its own that shares the first line of its paragraph. */
function paragraphHtml({ runIn, text, flush, ...place }: ParagraphBlock): string {
  const data = placeOf(place)
  if (flush) return `<p class="flush"${data}>${escaped(text)}</p>`
  if (runIn === undefined) return `<p${data}>${escaped(text)}</p>`
  return `<div class="run-in"${data}><h3>${escaped(runIn)}</h3><p>${escaped(text)}</p></div>`
}

/** Each name hangs on what stands before it, so that its later lines begin under its first character. */
function enclosuresHtml(block: EnclosuresBlock): string {
  const lines = enclosureLines(block).map(({ label, name, left, hanging }) => {
    const style = `--left:${left};--hanging:${hanging}`
    return `<p${attributes({ style })}>${escaped(label + name)}</p>`
  })
  return `<div class="enclosures">${lines.join('')}</div>`
}

function placeOf({ source, item }: Pick<ParagraphBlock, 'source' | 'item'>): string {
  return attributes({ 'data-source': source, 'data-item': item })
}

/** What names a language of markup: a page needs it not, and holds no address of elsewhere. */
const NAMESPACES = / xmlns(?::\w+)?="[^"]*"/g

/**
 * The drawing is markup of our own making and carries its text alternative; on a telephone it keeps a legible size and
 * scrolls. No `figure` around drawing and caption: the PDF would tag a second picture, without words.
 */
function chartHtml({ chart, svg, caption }: ChartBlock, prefix: string): string {
  const id = `${prefix}chart-${chart.id}`
  const region = attributes({ class: 'drawing', 'aria-labelledby': id, tabindex: 0 })
  return `<div class="chart">
<section${region}>
${svg.replace(NAMESPACES, '')}
</section>
<p id="${id}">${escaped(caption)}</p>
</div>`
}
