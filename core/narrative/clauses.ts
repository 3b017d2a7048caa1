import { matchesOf } from '../matches.ts'
import { blot, type Characters } from './characters.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import { isActTag, isMatterTag, type Tag } from './tags.ts'
import { type Term, type WordBook, wordsIn } from './terms.ts'
import { those } from './those.ts'

/** What stands before a clause; nothing where a sentence begins. */
export type Mark = '' | ',' | ';' | ':' | '(' | ')'

/** A stretch of words between two marks. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly mark: Mark
  /** How many brackets it stands in. */
  readonly depth: number
  /** Counts the sentences of the line. */
  readonly sentence: number
  readonly words: string
  /** Figures that count or measure something; dates and spans of time are apart. */
  readonly quantities: readonly Quantity[]
  readonly dates: readonly Quantity[]
  readonly terms: readonly Term[]
  /** How many characters between two places of the line no word of the lexicon explains. */
  readonly unknown: (from: number, to: number) => number
}

const MARKS: Readonly<Record<string, Mark>> = {
  ',': ',',
  '，': ',',
  '、': ',',
  ';': ';',
  '\n': ';',
  ':': ':',
  '(': '(',
  ')': ')',
  '。': '',
  '!': '',
  '?': '',
  '.': '',
}
/** Where marks meet, the strongest counts: a bracket that closes before a full stop ends the sentence. */
const STRENGTH: Readonly<Record<Mark, number>> = { '': 5, '(': 4, ':': 3, ';': 2, ',': 1, ')': 0 }
const BRACKETS = /\([^()\n]*\)/gu
/** 予以公开占42.9%(12件): the figure of a share goes on with its sentence. */
const OF_SHARE = /(?<=占[^,，。;；()]{0,8}%)\(([^()\n%]{1,10})\)/gu

/** Divides a line at its marks. Brackets that say nothing about figures are passed over. */
export function clausesOf({ text: given }: Characters, book?: WordBook): Clause[] {
  const text = given
    .replace(OF_SHARE, ',$1,')
    .replace(BRACKETS, (words) => (words.includes('结转') || hasFigure(words) ? words : blot(words)))
  const { terms, unknown } = wordsIn(text, book)
  // 三类 in 三类内部事务信息 counts nothing.
  const quantities = outside(quantitiesIn(text), terms)
  const takeQuantities = taker(quantities)
  const takeTerms = taker(terms)
  return stretches(text, quantities).map((stretch) => {
    const inside = takeQuantities(stretch)
    return {
      ...stretch,
      words: text.slice(stretch.start, stretch.end),
      quantities: those(inside, (each) => !isTime(each)),
      dates: inside.filter(isTime),
      terms: withoutExamples(takeTerms(stretch), text),
      unknown,
    }
  })
}

/** 作出设计审核、竣工验收等行政许可: the kinds named before what is counted tell of nothing that was done. */
function withoutExamples(terms: readonly Term[], text: string): readonly Term[] {
  const end = terms.findLast(({ tag, start }) => text.charAt(start - 1) === '等' && isMatterTag(tag))?.start
  const verb = end === undefined ? undefined : terms.find(({ tag }) => isActTag(tag))
  if (end === undefined || !verb) return terms
  return terms.filter(({ tag, start }) => start <= verb.start || start >= end || !EXAMPLES.has(tag))
}

/** 审核 and 验收 in the name of a kind. */
const EXAMPLES: ReadonlySet<Tag> = new Set<Tag>(['examine', 'receive', 'handle', 'publish', 'other'])

type Stretch = Pick<Clause, 'start' | 'end' | 'mark' | 'depth' | 'sentence'>

/** A full stop of Latin text only where nothing goes on; 行政复议1件、行政诉讼无 tells of the second for itself. */
const MARK = new RegExp(
  [
    '[,，;:()。!?\\n]',
    '、(?=均?未|均?没有|均?无(?![法效线纸障正])|零(?:申请|复议|诉讼))',
    '(?<=[件起宗例次个份项部])、(?=[^、，,。;；:()\\d]{2,14}(?:无|没有|为?零)(?:[，,。;；\\n]|$))',
    '\\.(?=\\s|$)',
  ].join('|'),
  'gu',
)

function stretches(text: string, quantities: readonly Quantity[]): Stretch[] {
  const found: Stretch[] = []
  const isInFigure = covering(quantities.map(({ start, numberEnd }) => ({ start, end: numberEnd })))
  let [start, depth, sentence] = [0, 0, 0]
  let mark: Mark = ''
  for (const { 0: character, index } of [...matchesOf(text, MARK), { 0: '。', index: text.length }]) {
    if (isInFigure(index) || (character === ':' && /[\d无]/u.test(text.charAt(index + 1)))) continue
    const next = MARKS[character] ?? ''
    if (index > start) found.push({ start, end: index, mark, depth, sentence })
    mark = index > start || STRENGTH[next] > STRENGTH[mark] ? next : mark
    if (next === '') sentence += 1
    if (next === '(') depth += 1
    if (next === ')') depth = Math.max(0, depth - 1)
    start = index + 1
  }
  return found
}

function outside(quantities: readonly Quantity[], terms: readonly Term[]): Quantity[] {
  const isInTerm = covering(terms)
  return quantities.filter(({ start, end }) => !(isInTerm(start) && isInTerm(end - 1)))
}

interface Extent {
  readonly start: number
  readonly end: number
}

/** Whether a place lies in one of several extents, which are sorted; to be asked from the first place to the last. */
function covering(extents: readonly Extent[]): (place: number) => boolean {
  let next = 0
  return (place) => {
    while ((extents[next]?.end ?? Infinity) <= place) next += 1
    return (extents[next]?.start ?? Infinity) <= place
  }
}

/** Hands out the items of a sorted list, stretch by stretch. */
function taker<T extends { readonly start: number; readonly end: number }>(items: readonly T[]) {
  let next = 0
  return ({ start, end }: Stretch): readonly T[] => {
    const first = next
    while ((items[next]?.start ?? Infinity) < end) next += 1
    return those(items.slice(first, next), (item) => item.start >= start && item.end <= end)
  }
}

function isTime({ sort }: Quantity): boolean {
  return sort === 'date' || sort === 'duration'
}

function hasFigure(words: string): boolean {
  return quantitiesIn(words).some((each) => !isTime(each))
}
