/** A sentence that stands, in the same or nearly the same words, in another text. */
export interface RepeatedSentence {
  readonly start: number
  readonly end: number
  readonly lastStart: number
  readonly lastEnd: number
  /** How many characters it counts for: figures, years and marks do not. */
  readonly length: number
}

export interface Repetition {
  readonly repeated: readonly RepeatedSentence[]
  /** Characters of the text that count: those of sentences not every report must have. */
  readonly counted: number
}

/** From this share of common pairs of characters on, two sentences are the same but for a few words. */
const ALIKE = 0.85

/** The sentences of a text that repeat another text. */
export function repeatedSentences(text: string, last: string): Repetition {
  const before = sentencesOf(last).filter(({ words }) => !isStatutory(words))
  const index = new Map(before.map((sentence) => [sentence.words, sentence]))
  const own = sentencesOf(text).filter(({ words }) => !isStatutory(words))
  const repeated = own.flatMap((sentence): RepeatedSentence[] => {
    const same = index.get(sentence.words) ?? before.find((each) => isAlike(sentence, each))
    if (!same) return []
    const { start, end, words } = sentence
    return [{ start, end, lastStart: same.start, lastEnd: same.end, length: words.length }]
  })
  return { repeated, counted: own.reduce((sum, { words }) => sum + words.length, 0) }
}

interface Sentence {
  readonly start: number
  readonly end: number
  /** Without figures, years, numbering and marks. */
  readonly words: string
  readonly pairs: ReadonlyMap<string, number>
}

const SENTENCE = /[^。！？；\n]+[。！？；]?/gu
const IGNORED =
  /[\s\p{P}\p{S}\d０-９a-zA-Z]|[一二三四五六七八九十]+是|[一二两三四五六七八九十百千万余]+(?=[件条份次个篇期场人项起])/gu
/** Too short to have been copied. */
const SHORT = 6

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }): Sentence[] => {
    const words = sentence.replaceAll(IGNORED, '')
    if (words.length < SHORT) return []
    const start = index + sentence.length - sentence.trimStart().length
    return [{ start, end: index + sentence.trimEnd().length, words, pairs: pairsOf(words) }]
  })
}

function pairsOf(words: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < words.length; i += 1) {
    const pair = words.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Dice's coefficient of the pairs of characters. */
function isAlike(a: Sentence, b: Sentence): boolean {
  const [small, large] = a.words.length < b.words.length ? [a, b] : [b, a]
  // The coefficient cannot reach the bound where the lengths differ too much.
  if ((2 * small.words.length) / (a.words.length + b.words.length) < ALIKE) return false
  let common = 0
  for (const [pair, count] of small.pairs) common += Math.min(count, large.pairs.get(pair) ?? 0)
  return (2 * common) / (a.words.length + b.words.length - 2) >= ALIKE
}

/** What every report must say in much the same words. */
const STATUTORY = [
  /(?:未|没有|无|均为零?).{0,30}(?:申请|行政复议|行政诉讼|信息处理费|收费|规范性文件|规章|行政许可|行政处罚|行政强制)/u,
  /(?:收取|发出).{0,12}(?:信息处理费|收费通知)/u,
  /(?:没有|无)其他(?:需要|应当)?报告的?事项/u,
  /中华人民共和国政府信息公开条例.{0,30}(?:编制|要求|规定)/u,
  /统计期限/u,
]

function isStatutory(words: string): boolean {
  return words.length < 60 && STATUTORY.some((pattern) => pattern.test(words))
}
