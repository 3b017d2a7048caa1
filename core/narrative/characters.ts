import { matchesOf } from '../matches.ts'
/**
 * Prose as the readers of this folder see it: full-width letters, digits and marks made half-width, white space gone,
 * titles and document numbers blotted out. Every character knows where it stood.
 */
export interface Characters {
  readonly text: string
  /** Offset in the original text, in UTF-16 units, of each character of `text`, and of its end after the last. */
  readonly offsets: readonly number[]
}

/** Stands for a character that is there and says nothing. */
export const BLOT = '\u00b7'

/** White space and quotation marks. */
const SILENT = /[^\S\n]|[\u200b\ufeff"'“”‘’「」『』]/u
/**
 * Names of documents, their numbers, names with numerals (“三个一”), and mottoes (“办结一件申请、解决一个问题”): what stands
 * in them is not said by the text itself.
 */
const NAMES = [
  /“[^“”\n、，；]{0,40}[、，；][^“”\n]{0,80}”/gu,
  /“[^“”\n]{0,8}[一二两三四五六七八九十百千万][^“”\n]{0,8}”/gu,
  /《[^《》\n]{0,80}(?:《[^《》\n]{0,80}》[^《》\n]{0,80}){0,3}》/gu,
  /[〔［[﹝][^〕］\]﹞\n]{0,12}[〕］\]﹞]\d*号?/gu,
]

/** （1386）条: brackets around a figure alone say nothing; (3) that opens an item is its number. */
const BRACKETED = /(?<![\s。；;：:\d]|^)[（(]\d+[）)](?=[条件份个项次篇人起宗])/gu

/** Reads the characters of a text. */
export function charactersOf(original: string): Characters {
  const named = NAMES.reduce((each, name) => each.replace(name, blot), original)
  const bracketed = new Set(
    matchesOf(named, BRACKETED).flatMap(({ index, 0: words }) => [index, index + words.length - 1]),
  )
  let [text, from] = ['', 0]
  const offsets: number[] = []
  for (let i = 0; i < named.length; i += 1) {
    const code = named.charCodeAt(i)
    // Chinese characters and digits, the most by far, stand for themselves.
    if (!((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39))) {
      text += named.slice(from, i)
      from = i + 1
      const character = halfWidth(named.charAt(i))
      if (bracketed.has(i) || SILENT.test(character)) continue
      text += character
    }
    offsets.push(i)
  }
  text += named.slice(from)
  offsets.push(original.length)
  return { text, offsets }
}

/** Where a stretch of characters stands in the original text. */
export function originalSpan(
  { offsets }: Characters,
  start: number,
  end: number,
): { start: number; end: number } {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? -1) + 1 }
}

/** The same length, saying nothing. */
export function blot(words: string): string {
  return BLOT.repeat(words.length)
}

/** A comma keeps its width: between digits the half-width one groups them. */
function halfWidth(character: string): string {
  if (character === '，' || character === '、') return character
  const code = character.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return character === '\u3000' || character === '\r' ? ' ' : character
}
