import { type HeadingMeaning, headingMeaning } from './heading-words.ts'

const ITEM = /[（(][一二三四五六七八九十][）)]/gu
/** 一是主动公开方面, 二是规范做好依申请公开。: an item of part one among others in a paragraph. */
const ORDINAL =
  /[一二三四五六七八九]是(?=[^，。；：\s]{2,14}?(?:方面|情况|工作)(?![^。：，\s]{0,2}[的、和])|[^，,。；：:\s\d]{4,22}。(?![一二三四五六七八九]是)[^。]{6})/gu
/** 1、主动公开政府信息的情况：…: where no item is numbered （一）. */
const DIGIT = /(?<=[。；;\s]|^)[1-9]、/gu
const NUMERALS = '一二三四五六七八九十'
/** So many that say which they are, are items. */
const MANY = 3

/** The words of a part with its items on lines of their own. */
export function withItemsApart(text: string): string[] {
  const items = itemsIn(text)
  return items.length > 1 ? items : itemsIn(text, DIGIT)
}

/**
 * The items of part one in one paragraph, where three of them or more say which they are; or the only one behind its
 * introduction, whose heading is nothing else.
 */
export function itemPieces(text: string): string[] {
  const numbered = itemsIn(text)
  const pieces = numbered.length > 1 ? numbered : itemsIn(text, ORDINAL)
  const meanings = pieces.map(meaningOf)
  const fields = meanings.flatMap((meaning) => (meaning?.isSure ? [meaning.field] : []))
  const count = new Set(fields).size
  const isOnly = numbered.length === 2 && meanings[1]?.isSure === true && meanings[1].isWhole
  const areSentences = pieces.slice(0, -1).every((piece) => /(?:^|。)\s*$/u.test(piece.slice(-4)))
  const areLong = pieces.slice(1).every((piece) => piece.length >= SHORTEST_ITEM)
  return (areSentences && (count >= MANY || isOnly)) || (areLong && count > MANY)
    ? pieces.filter((piece) => piece.trim() !== '')
    : [text]
}

function meaningOf(piece: string): HeadingMeaning | undefined {
  const [, item, ordinal] = HEAD.exec(piece) ?? []
  const head = item ?? ordinal
  return head === undefined ? undefined : headingMeaning(head)
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
