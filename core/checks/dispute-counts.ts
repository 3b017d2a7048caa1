import { matchesOf } from '../matches.ts'
import { BOTH, columnsTold, type Dispute, DISPUTES, RESULTS, SUITS, wayAt } from './dispute-figures.ts'
import type { ReadText } from './reading.ts'
import type { Span } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

/** What the words have of one result of disputes, or of one way to the court: 维持2件, 1件被纠正, 复议后起诉1件. */
export interface DisputeCount extends Span {
  readonly value: number
  /** The disputes it is of: both where they are named together, none where nothing says. */
  readonly disputes: readonly Dispute[]
  /** The column of the form; none where ways are told and not results. */
  readonly column: string | undefined
  /** The row of suits, by its place. */
  readonly way: number | undefined
  /** Words say which of those with the result: 1件因程序不当被纠正. */
  readonly isOfSome: boolean
  /** Where its sentence begins, and where the clause that tells it does. */
  readonly sentence: number
  readonly clause: number
}

const TELLING = new RegExp([...RESULTS, ...SUITS].map(([{ source }]) => source).join('|'), 'gu')
const FIGURE = /(?<![\d.第各])(?<figure>\d{1,6})[件起宗]/gu
/** What ends the words of one figure. */
const MARKS = '，、；：（）。'

/** The figures of results of disputes in a text, with the disputes each is of. */
export function disputeCounts(text: ReadText): DisputeCount[] {
  let last = -1
  return matchesOf(text.text, TELLING).flatMap(({ index }) => {
    const { before, after } = sentenceAt(text.text, index, MARKS)
    const clause = { start: index - before.length, end: index + after.length }
    const isKnown = clause.start === last
    last = clause.start
    return isKnown ? [] : (countIn(text, clause) ?? [])
  })
}

function countIn(read: ReadText, clause: Span): DisputeCount | undefined {
  const { text, narrative } = read
  const words = text.slice(clause.start, clause.end)
  const { before } = sentenceAt(text, clause.start)
  if (isOfOtherYear(before + words, narrative.year)) return undefined
  const behind = text.slice(clause.end, clause.end + JOINT)
  const isCounted = behind.startsWith('、') || COUNTED_BEHIND.test(behind)
  const figure = figureIn(words) ?? (isCounted ? undefined : figureBefore(before, words))
  const columns = columnsTold(words)
  if (!figure || columns.length > 1 || MOST.test(words) || IN_TURN.test(words)) return undefined
  const start = clause.start + figure.at
  const place = { start, end: clause.end }
  const disputes = disputesNamed(before, words, behind)
  const [column] = columns
  const isOfSuits = disputes.includes('litigation')
  const way = isOfSuits ? (wayIn(words) ?? (column ? wayAt(read, place) : undefined)) : undefined
  if (!column && way === undefined) return undefined
  return {
    ...place,
    value: figure.value,
    disputes,
    column,
    way,
    isOfSome: SOME.test(words),
    sentence: clause.start - before.length,
    clause: clause.start,
  }
}

/** 2023年尚未审结的1件, 上年的. */
function isOfOtherYear(words: string, year: number): boolean {
  const clause = words.slice(words.lastIndexOf('；') + 1)
  return (
    /去年|上年|上一年|同期/u.test(clause) || matchesOf(clause, YEAR).some(([each]) => each !== String(year))
  )
}

const YEAR = /20\d\d(?=年)/gu

/** 直接起诉3件: the one way to the court that a clause names. */
function wayIn(words: string): number | undefined {
  const [way, other] = SUITS.filter(([pattern]) => pattern.test(words))
  return other ? undefined : way?.[1]
}

/** The one figure of a clause, quoted with what is told of it. */
function figureIn(words: string) {
  const at = LEAD.exec(words)?.[0].length ?? 0
  const [figure, other] = matchesOf(words.slice(at), FIGURE)
  return figure && !other ? { value: Number(figure.groups?.['figure']), at } : undefined
}

/** 复议后起诉的4件中，维持3件; 审结的23件复议案件中被纠正7件. */
const LEAD = /^(?:其中|[^，。；]*\d[件起宗](?:行政)?(?:复议|诉讼)?(?:申请|案件)?中(?!止))/u

/** 行政复议1件，维持原行政行为; 行政诉讼2件，尚未审结: how all that were just counted ended. */
function figureBefore(before: string, words: string) {
  const counted = COUNTED.exec(before)
  if (!counted || !AT_ONCE.test(words)) return undefined
  return { value: Number(counted.groups?.['figure']), at: -counted[0].length }
}

/** 败诉（结果纠正）0件 */
const COUNTED_BEHIND = /^（[^（）\d]{1,10}）\d/u

/** Behind the figure may stand by which way it came to the court. */
const COUNTED =
  /(?<![不服经后])(?:行政)?(?:复议|诉讼)(?:案件|案)?(?<figure>\d{1,6})[件起宗](?:案件)?[，（](?:[^，。；\d]{0,6}(?:直接|复议后)(?:提起诉讼|起诉)[^，。；\d]{0,6}，)?$/u
const AT_ONCE = new RegExp(
  `^(?:目前|现|已|被|获|经|仍|尚|案件|复议机关|人民|法院|一审|二审|终审|判决|裁定|结果|予以?|作出|依法){0,5}(?:${TELLING.source})[^\\d]{0,8}$`,
  'u',
)
/** 维持、纠正、未审结分别为27件、4件、5件 */
const IN_TURN = /分别/u
/** 诉讼5件以复议后提起的为主. */
const MOST = /为主|主要|多数|大多|[居为]多/u
/** 1件因程序不当被纠正, 涉及乡镇的2件被纠正. */
const SOME = /因|由于|[系属]|涉及|针对|关于|对|就|的\d|中有\d/u

/** The disputes that a clause names, or that were named last before it. */
function disputesNamed(before: string, words: string, after: string): readonly Dispute[] {
  const own = DISPUTES.filter(([, pattern]) => pattern.test(words)).map(([dispute]) => dispute)
  if (own.length === 1 && (JOINED_BEFORE.test(before) || JOINED_BEHIND.test(after))) return BOTH
  if (own.length > 0) return own
  const areBoth = DISPUTES.every(([, pattern]) => pattern.test(before))
  if (TOGETHER.test(before) || (areBoth && OF_ALL.test(words))) return BOTH
  const last = DISPUTES.map(([dispute, pattern]) => {
    const since = before.split(pattern).at(-1) ?? before
    return { dispute, since: since.length }
  }).toSorted((a, b) => a.since - b.since)[0]
  return last && last.since < before.length ? [last.dispute] : []
}

/** No words that join a second kind of disputes are longer. */
const JOINT = 20
/** 行政复议21件、行政诉讼13件，被纠正4件. */
const TOGETHER = /复议[^，。；]{0,12}[、和与及][^，。；]{0,12}诉讼[^，。；]{0,12}，(?:其中，?)?$/u
/** 行政复议101件，行政诉讼59件，已审结案件中被纠正12件: of all that were told. */
const OF_ALL = /^(?:其中)?(?:在|已)*(?:审结|上述|以上|两类|全部|所有)[^，。；\d]{0,6}中/u
/** 被复议机关纠正、被法院撤销的4件; 被纠正的4件复议、诉讼案件. */
const JOINED_BEFORE = /(?:复议|诉讼|法院)[^，。；、\d]{0,8}、$/u
const JOINED_BEHIND = /^[、和及](?:行政)?(?:复议(?!后)|诉讼)(?:案件)?(?![^，。；、]{0,6}\d)/u
