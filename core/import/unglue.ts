import { headingMeaning } from './heading-words.ts'
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
const ITEM = /[（(][一二三四五六七八九十][）)]/gu
/** 一是主动公开方面, 二是规范做好依申请公开。: an item of part one among others in a paragraph. */
const ORDINAL =
  /[一二三四五六七八九]是(?=[^，。；：\s]{2,14}?(?:方面|情况|工作)(?![^。：，\s]{0,2}[的、和])|[^，,。；：:\s\d]{4,22}。(?![一二三四五六七八九]是)[^。]{6})/gu
/** 止。一、总体情况 2024年…（一）: part one in the paragraph of its preamble, or with its items in its own. */
const PART_ONE =
  /(?<=(?:^|[。：:）)])\s{0,4})一、(?:总体|基本|工作)情况(?=\s{0,4}(?:[（(]一[）)]|\d{4}年)|\s{1,4}\S)/u
/** 1、主动公开政府信息的情况：…: where no item is numbered （一）. */
const DIGIT = /(?<=[。；;\s]|^)[1-9]、/gu
/** The title of a report right before its preamble, or before itself. */
const TITLE_BEFORE =
  /^[^，。；：《》]{2,60}?信息\s?公开[\p{Script=Han}\d\s]{0,14}?报告\s{0,4}(?=(?:19|20|21)\d{2}\s?年|根据|依[据照]|按照|遵照|为|本|[^，。；：《》]{2,45}?信息公开[\p{Script=Han}\d]{0,12}报告)/u
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
  readonly start: number
  readonly end: number
}

/** The headings of parts within a line, each with a higher number than the one before. */
function partsIn(text: string): Span[] {
  const spans: Span[] = []
  let before = 0
  for (const { 0: words, index } of text.matchAll(PART)) {
    const number = NUMERALS.indexOf(words.charAt(0)) + 1
    if (number <= before || !isPartHeading(words, number)) continue
    spans.push({ start: index, end: index + words.length })
    before = number
  }
  return spans
}

function piecesOf(text: string, parts: readonly Span[], book: LabelBook): string[] {
  const pieces = parts.flatMap(({ start, end }, i) => {
    const words = text.slice(end, parts[i + 1]?.start).replace(/^[。．：:]/u, '')
    return [text.slice(start, end), ...sectionPieces(words, book)]
  })
  return [...titlesIn(text.slice(0, parts[0]?.start)), ...pieces].filter((piece) => piece.trim() !== '')
}

/** Titles on lines of their own, and the preamble after them. */
function titlesIn(text: string): string[] {
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
  const items = itemsIn(text)
  return items.length > 1 ? items : itemsIn(text, DIGIT)
}

/** Part one, and what follows, in the paragraph of its preamble; or its items alone. */
function partOnePieces(text: string, book: LabelBook): string[] {
  if (!PART_ONE.test(text)) return itemPieces(text)
  const parts = partsIn(text).filter(
    ({ start }) => start === 0 || /[。：；）)\s]/u.test(text.charAt(start - 1)),
  )
  const pieces = piecesOf(text, parts, book)
  return parts.length === 0 || pieces.length < MANY ? [text] : pieces
}

/** The items of part one in one paragraph, where three of them or more say which they are. */
function itemPieces(text: string): string[] {
  const numbered = itemsIn(text)
  const pieces = numbered.length > 1 ? numbered : itemsIn(text, ORDINAL)
  const fields = pieces.flatMap((piece) => {
    const [, item, ordinal] = HEAD.exec(piece) ?? []
    const head = item ?? ordinal
    const meaning = head === undefined ? undefined : headingMeaning(head)
    return meaning?.isSure ? [meaning.field] : []
  })
  const count = new Set(fields).size
  const areSentences = pieces.slice(0, -1).every((piece) => /(?:^|。)\s*$/u.test(piece.slice(-4)))
  const areLong = pieces.slice(1).every((piece) => piece.length >= SHORTEST_ITEM)
  return (areSentences && count >= MANY) || (areLong && count > MANY)
    ? pieces.filter((piece) => piece.trim() !== '')
    : [text]
}

/** Without a stop before them, items have at least so many characters. */
const SHORTEST_ITEM = 25

/** What an item in a paragraph is about, with words behind it. */
const HEAD =
  /^(?:[（(].[）)]\s*([^。．：:，,；;]{2,30})[。．：:]\s*[^。\s]{4}|.是([^。．：:，,；;\s]{2,22}?(?:方面|情况|工作|(?=。))))/u

/** Cut before （一）, （二） and so on, or 一是, 二是, as long as they are in order. */
function itemsIn(text: string, numbers = ITEM): string[] {
  const starts = [0]
  let next = 1
  for (const { 0: words, index } of text.matchAll(numbers)) {
    if (numberOf(words) !== next) continue
    starts.push(index)
    next += 1
  }
  return starts.map((start, i) => text.slice(start, starts[i + 1]))
}

/** （二）, 二是, 2、. */
function numberOf(words: string): number {
  const sign = words.replace(/[（(]/u, '').charAt(0)
  return NUMERALS.indexOf(sign) + 1 || Number(sign)
}

function paragraphOf(text: string): SourceParagraph {
  return { kind: 'paragraph', text }
}
