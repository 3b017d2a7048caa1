import type {
  Block,
  ChartBlock,
  EnclosuresBlock,
  HeadingBlock,
  ParagraphBlock,
  SignatureBlock,
  TitleBlock,
} from '../../../core/document/tree.ts'
import { enclosureLines } from '../../../core/document/enclosures.ts'
import { stretchesOf } from '../../../core/document/long-words.ts'
import { widthOf } from '../../../core/document/width.ts'
import { attributes, escaped } from './markup.ts'
import { signatureHtml } from './signature.ts'
import { tableHtml } from './table.ts'

/**
 * The blocks of a document in their order.
 * @param prefix before every id, where a page holds several documents
 */
export function blocksHtml(blocks: readonly Block[], prefix = ''): string {
  return blocks
    .flatMap((block, i) => {
      const next = blocks[i + 1]
      if (block.kind === 'paragraph' && next?.kind === 'signature') return [endingHtml(block, next)]
      const isWritten = block.kind === 'signature' && blocks[i - 1]?.kind === 'paragraph'
      return isWritten ? [] : [blockHtml(block, prefix)]
    })
    .join('\n')
}

/** One block. `data-source` names its text, so that a reader of the preview can go there. */
function blockHtml(block: Block, prefix: string): string {
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
  if (flush) return `<p class="flush"${data}>${wordsHtml(text)}</p>`
  if (runIn === undefined) return `<p${data}>${wordsHtml(text)}</p>`
  return `<div class="run-in"${data}><h3>${escaped(runIn)}</h3><p>${wordsHtml(text)}</p></div>`
}

/** Kept whole, a long address would leave the justified line before it spread. */
function wordsHtml(text: string): string {
  return stretchesOf(text)
    .map(({ text: words, isLong }) =>
      isLong ? `<span class="long">${escaped(words)}</span>` : escaped(words),
    )
    .join('')
}

/** Full-width characters of a paragraph too short to be parted: browsers keep two lines together where there are five. */
const WHOLE = 84

/**
 * The last paragraph with the signature, which is set as its last line: a page may break within the paragraph, and takes two
 * lines of it along. Asked to break not before a block, browsers forget it where the paragraph began on an earlier page.
 */
function endingHtml(paragraph: ParagraphBlock, signature: SignatureBlock): string {
  const isShort = widthOf((paragraph.runIn ?? '') + paragraph.text) <= WHOLE
  return `<div class="${isShort ? 'ending whole' : 'ending'}">${paragraphHtml(paragraph)}${signatureHtml(signature)}</div>`
}

/** Each name hangs on what stands before it, so that its later lines begin under its first character. */
function enclosuresHtml(block: EnclosuresBlock): string {
  const lines = enclosureLines(block).map(({ label, name, left, hanging }) => {
    const style = `--left:${left};--hanging:${hanging}`
    return `<p${attributes({ style })}>${wordsHtml(label + name)}</p>`
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
