import { LAST_ITEM } from '../report/item-numbers.ts'
import { MARKER_KINDS, type MarkerKind, markerOf } from './heading-marker.ts'
import type { FlowParagraph } from './flow.ts'
import { type ItemCandidate, TOPIC } from './item-candidate.ts'

/** A candidate with what stands behind it. */
export interface PlacedCandidate extends ItemCandidate {
  /** The paragraph after it that has words. */
  readonly next: FlowParagraph | undefined
  /** 门户网站：52条。 among other labels, in a list. */
  readonly isListed: boolean
}

type Level = MarkerKind | 'none'

/** （一）, as the form numbers its items. */
const HIGHEST: Level = 'parenthesis'
const LEVELS: readonly Level[] = [...MARKER_KINDS, 'none']

/**
 * The items of part one, one after the other: at the level of numbers that names most of the form's items. What is numbered
 * so too and names none is an item as well; the points of a list within an item are left out.
 */
export function itemSequence(candidates: readonly PlacedCandidate[]): PlacedCandidate[] {
  const headed = candidates.filter(({ isUnheaded }) => !isUnheaded)
  const topics = topicsAmong(headed)
  const isName = (each: PlacedCandidate) => !each.isUnheaded && (namesItem(each) || topics.has(each))
  const level = levelOf(headed, isName) ?? numberedLevel(headed)
  return level ? inSequence(candidates, level, isName) : []
}

/** So many paragraphs that begin with what they are about are the items: 主动公开方面，…; 依申请公开方面，…. */
const TOPICS = 3
/** Where each says 方面, fewer will do. */
const NAMED_TOPICS = 2
/** 主动公开标准规范。: so short a first sentence says what the paragraph is about. */
const SHORT = 16

function topicsAmong(candidates: readonly PlacedCandidate[]): ReadonlySet<PlacedCandidate> {
  const topics = candidates.filter(
    ({ marker, meaning, split }) =>
      !marker &&
      meaning?.isSure &&
      split.rest !== '' &&
      (/[，,]/u.test(split.mark) ? meaning.isWhole : split.mark === '。' && split.head.length <= SHORT),
  )
  const fields = new Set(topics.map(({ meaning }) => meaning?.field))
  const enough = topics.every(({ split }) => split.head.endsWith('方面')) ? NAMED_TOPICS : TOPICS
  const isAlike = ({ marker, split }: PlacedCandidate) =>
    !marker && split.rest !== '' && /[，,]/u.test(split.mark) && TOPIC.test(split.head)
  return new Set(fields.size < enough ? [] : [...topics, ...candidates.filter(isAlike)])
}

/** So many numbered headings, in order from the first, are items where none names one of the form's: （一）; 1., 2., 3. */
const ENOUGH: readonly (readonly [Level, number])[] = [
  [HIGHEST, 1],
  ['digit', 3],
]

function numberedLevel(candidates: readonly PlacedCandidate[]): Level | undefined {
  return ENOUGH.find(([level, count]) => {
    const own = candidates.filter((each) => kindOf(each) === level && isHeading(each))
    return own.length >= count && own.every(({ marker }, i) => marker?.number === i + 1)
  })?.[0]
}

function kindOf({ marker }: ItemCandidate): Level {
  return marker?.kind ?? 'none'
}

/** The level of numbers that names most of the form's items; of two, the higher. */
function levelOf(
  candidates: readonly PlacedCandidate[],
  isName: (each: PlacedCandidate) => boolean,
): Level | undefined {
  const named = candidates.filter(isName)
  const counts = LEVELS.map((level) => {
    const own = named.filter((each) => kindOf(each) === level)
    const isClear =
      (own.length > 0 && level === HIGHEST) ||
      own.some((each) => each.meaning?.isWhole || each.isGlued || isOnlyOne(each, candidates))
    const count = new Set(own.map(({ meaning }) => meaning?.field)).size
    return { level, count: count > 1 || isClear ? count : 0 }
  })
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0]?.level
}

/** 一是加大主动公开。…, the last paragraph of a part, of which the rest may be cut off. */
function isOnlyOne(
  { marker, split, next }: PlacedCandidate,
  candidates: readonly PlacedCandidate[],
): boolean {
  const isFirst = marker?.kind === 'ordinal' && marker.number === 1
  return isFirst && next === undefined && candidates.length === 1 && !split.rest.includes('二是')
}

/** Whether a heading says which of the form's items it is; without a number it must be nothing but a heading. */
export function namesItem({ meaning, marker, paragraph, split }: ItemCandidate): boolean {
  if (!meaning?.isSure) return false
  if (marker) return true
  const { level, bold, runIn = 0 } = paragraph
  const isApart = level !== undefined || bold === true || runIn > 0
  const isAlone = split.rest === '' || split.mark === '：' || split.mark === ':'
  return isApart || (meaning.isWhole && (isAlone || split.mark === '。'))
}

function inSequence(
  candidates: readonly PlacedCandidate[],
  level: Level,
  isName: (each: PlacedCandidate) => boolean,
): PlacedCandidate[] {
  let [outer, inner] = [0, 0]
  let last: PlacedCandidate | undefined
  const named = new Set<string>()
  // （一） without a heading is an item where （二） has one.
  const isFollowed = candidates.some((each) => {
    const isSecond = kindOf(each) === level && each.marker?.number === 2
    return isSecond && !each.isUnheaded && (isName(each) || isHeading(each))
  })
  return candidates.filter((each) => {
    const number = each.marker?.number
    const isOfLevel = kindOf(each) === level
    const goesOn = inner > 0 && number === inner + 1
    if (isName(each) && (isOfLevel || isStray(each, named))) {
      const field = each.meaning?.field ?? ''
      const isSaidAgain = last !== undefined && isRepeatedBy(last, each)
      if (number !== undefined && named.has(field) && !isSaidAgain && (goesOn || number === 1)) {
        inner = number
        return false
      }
      named.add(field)
      ;[outer, inner] = [number ?? outer + 1, 0]
      last = each
      return true
    }
    if (!isOfLevel || level === 'none' || number === undefined) return false
    if (goesOn || (number === 1 && outer > 0)) {
      inner = number
      return false
    }
    const isNext = number === outer + 1 && number <= LAST_ITEM && (outer > 0 || isFollowed)
    if (number <= outer || !(isHeading(each) || (isNext && lacksHeading(each)))) return false
    outer = number
    return true
  })
}

/** 主动公开政府信息情况： and right under it （一）主动公开情况。: one item, with two headings. */
export function isRepeatedBy(
  { marker, split, next, meaning }: PlacedCandidate,
  after: PlacedCandidate,
): boolean {
  return !marker && split.rest === '' && next === after.paragraph && meaning?.field === after.meaning?.field
}

/** A heading with another kind of number, or none, that is nothing but the name of an item still to come. */
function isStray(
  { meaning, marker, isGlued, isListed }: PlacedCandidate,
  named: ReadonlySet<string>,
): boolean {
  const isPoint = marker !== undefined && marker.kind !== 'numeral' && marker.kind !== 'parenthesis'
  return meaning?.isWhole === true && !isGlued && !isPoint && !isListed && !named.has(meaning.field)
}

/** Sentences only, behind a number: an item without a heading. */
function lacksHeading({ isUnheaded, isSentence, marker }: PlacedCandidate): boolean {
  return isUnheaded || (isSentence && marker?.kind === HIGHEST)
}

/** Whether something that names no item of the form is a heading all the same. */
function isHeading({ isGlued, isSentence, split, paragraph, next }: PlacedCandidate): boolean {
  if (isGlued) return false
  const { text, level, bold, runIn = 0 } = paragraph
  if (level !== undefined || bold === true || runIn > 0 || !isSentence) return true
  if (next === undefined || split.head.length > LONGEST_SENTENCE) return false
  // 1、加强领导，落实责任。 is a heading over a longer paragraph, and a point of a list among others.
  return !/[，,]/u.test(text) || (!markerOf(next.text) && next.text.length > text.length)
}

/** A heading with a stop that stands alone is no longer. */
const LONGEST_SENTENCE = 25
