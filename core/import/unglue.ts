import { itemPieces, withItemsApart } from './glued-items.ts'
import type { LabelBook } from './label-book.ts'
import { rowsOfGlued } from './lines.ts'
import { isPartHeading } from './part-heading.ts'
import type { PlacedBlock } from './placed-block.ts'
import type { SourceParagraph } from './source.ts'

/** A paragraph that holds so many headings of parts, in order, is a report without its line breaks. */
const MANY = 3
const SHORTEST_REPORT = 200
const SHORTEST = 60

/** 四、政府信息公开行政复议与行政诉讼情况: where the heading of a part may stand within a line. */
const PART = /[一二三四五六]、(?:(?![一二三四五六]、)[^。，；,;\d]){2,30}?(?:情况|事项)/gu
/** 止。一、总体情况 2024年…（一）: part one in the paragraph of its preamble, or with its items in its own. */
const PART_ONE =
  /(?<=(?:^|[。：:）)]|报告)\s{0,4})一、(?:总体|基本|工作)情况(?=\s{0,4}(?:[（(]一[）)]|\d{4}年)|\s{1,4}\S)/u
/** The title of a report right before its preamble, or before itself. */
const TITLE_BEFORE =
  /^[^，。；：《》]{2,60}?信息\s?公开[\p{Script=Han}\d\s]{0,14}?报告\s{0,4}(?=(?:19|20|21)\d{2}\s?年|根据|依[据照]|按照|遵照|为|本|[^，。；：《》]{2,45}?信息公开[\p{Script=Han}\d]{0,12}报告|$)/u
/** The title of a further report behind the last sentence of one. */
const TITLE_AFTER =
  /(?<=[。；;\s])[^，。；：《》\s]{2,60}?信息\s?公开[\p{Script=Han}\d]{0,14}?报告(?=\s{0,4}(?:(?:19|20|21)\d{2}\s?年|根据|依[据照]|按照|遵照|为|本|现|$))/u
const NUMERALS = '一二三四五六七八九十'

/**
 * Reports that were saved without line breaks: the headings of parts and items stand on lines of their own, and tables too.
 * A part alone may have lost its line breaks.
 */
export function withoutGlue(blocks: readonly PlacedBlock[], book: LabelBook): PlacedBlock[] {
  return blocks.flatMap((each) => {
    const { block, at } = each
    if (block.kind === 'table' || block.field !== undefined || block.text.length < SHORTEST) return [each]
    const parts = block.text.length < SHORTEST_REPORT ? [] : partsIn(block.text)
    const pieces = parts.length < MANY ? partOnePieces(block.text, book) : piecesOf(block.text, parts, book)
    return pieces.length < 2 ? [each] : pieces.map((text): PlacedBlock => ({ block: paragraphOf(text), at }))
  })
}

interface Span {
  readonly number: number
  readonly start: number
  readonly end: number
}

/** The headings of parts within a line, each with a higher number than the one before, or the first of a further report. */
function partsIn(text: string): Span[] {
  const spans: Span[] = []
  let before = 0
  for (const { 0: words, index } of text.matchAll(PART)) {
    const number = NUMERALS.indexOf(words.charAt(0)) + 1
    const isFurther = number === 1 && before >= MANY
    if ((number <= before && !isFurther) || !isPartHeading(words, number)) continue
    spans.push({ number, start: index, end: index + words.length })
    before = number
  }
  return spans
}

function piecesOf(text: string, parts: readonly Span[], book: LabelBook): string[] {
  const pieces = parts.flatMap(({ start, end }, i) => {
    const next = parts[i + 1]
    const words = text.slice(end, next?.start).replace(/^[。．：:]/u, '')
    const title = next?.number === 1 ? (TITLE_AFTER.exec(words)?.index ?? words.length) : words.length
    return [
      text.slice(start, end),
      ...sectionPieces(words.slice(0, title), book),
      ...openingPieces(words.slice(title)),
    ]
  })
  return [...openingPieces(text.slice(0, parts[0]?.start)), ...pieces].filter((piece) => piece.trim() !== '')
}

/** Titles on lines of their own, and the preamble after them. */
function openingPieces(text: string): string[] {
  const pieces: string[] = []
  let rest = text
  for (;;) {
    const title = TITLE_BEFORE.exec(rest)?.[0]
    if (title === undefined) return [...pieces, rest]
    pieces.push(title)
    rest = rest.slice(title.length)
  }
}

/** Items on lines of their own, and a table of labels and figures after the last sentence. */
function sectionPieces(text: string, book: LabelBook): string[] {
  const stop = text.lastIndexOf('。') + 1
  const table = text.slice(stop)
  if (rowsOfGlued(table, book)) return [text.slice(0, stop), table]
  return withItemsApart(text)
}

/** Part one, and what follows, in the paragraph of its preamble; or its items alone. */
function partOnePieces(text: string, book: LabelBook): string[] {
  if (!PART_ONE.test(text)) return itemPieces(text)
  const parts = partsIn(text).filter(
    ({ start }) => start === 0 || /[。：；）)告\s]/u.test(text.charAt(start - 1)),
  )
  const pieces = piecesOf(text, parts, book)
  return parts.length === 0 || pieces.length < MANY ? [text] : pieces
}

function paragraphOf(text: string): SourceParagraph {
  return { kind: 'paragraph', text }
}
