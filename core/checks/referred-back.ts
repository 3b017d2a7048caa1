import { matchesOf } from '../matches.ts'
import { CLAIM_KINDS } from '../narrative/kinds.ts'
import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { figureOf, type TableFigure, tableValueOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, Reading, ReadText } from './reading.ts'
import { sumOf } from './parts.ts'
import { findingOf, type Span } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import { isSlip } from './slip.ts'
import { withoutNested } from './wholes-told.ts'

/** 本年度提出申请的26件中，…; 上述26件申请均…: requests that were counted before. */
const BACK =
  /(?:(?:申请|受理|收到|新收|办结|答复|办理)的?(?<among>\d{1,6})件(?:政府信息公开)?(?:申请|事项)?(?:当)?中(?=[，,：:]|(?:予以|部分)?公开)|(?<=^|[。；\n]|(?:^|[。；\n])(?:合计|共计|以上))(?<whole>\d{1,6})件(?:(?:政府信息公开)?(?:新收)?(?:申请|办结件|件|答复)?(?:的?(?:(?:办理|答复|处理)?结果|(?:办理|答复)情况)|中(?:[，：有]|由|予以公开|部分公开|自然人))|(?:政府信息公开)?(?:申请)?(?:均|无一))|(?:上述|以上|前述|(?<![\d应])该|这)(?<those>\d{1,6})件(?:政府信息公开|信息公开|依申请公开)?申请)/gmu
/** What none is without, looked for first. */
const IS_BACK = /中[，,：:有由予部公自]|结果|情况[：:是为]|件(?:申请)?(?:均|无一)|上述|以上|前述|[该这]\d/u
const OTHER = /复议|诉讼|建议|提案|留言|信访(?!举报)|投诉(?!类?\d)|许可|处罚|热线|工单/u
const PAST = /[上去]年|20\d\d年(?!度)/u

/** `narrative.conflict`: the words come back to a number of requests that stands neither before nor in the tables. */
export const checkReferredBack: Check = (report, reading) =>
  reading.texts.flatMap((text) => referredBack(text, report, reading))

function referredBack(text: ReadText, report: Report, { form }: Reading): Finding[] {
  if (!IS_BACK.test(text.text)) return []
  const isCounted = countedBefore(text.text)
  return matchesOf(text.text, BACK).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const stated = groups['among'] ?? groups['whole'] ?? groups['those'] ?? ''
    const value = Number(stated)
    const near = text.text.slice(Math.max(0, index - 30), index)
    const isOfOther = OTHER.test(near + words) || PAST.test(sentenceAt(text.text, index).before)
    if (isOfOther) return []
    const place = { start: index, end: index + words.length }
    const isOfParts = groups['those'] === undefined && !isMadeUp(text.text, place.end, value)
    const sum = isOfParts ? sumBehind(text, place.end, value) : undefined
    if (sum !== undefined) return [notItsParts(text, place, value, sum)]
    if (isCounted(value, index)) return []
    const figure = nearestTo(value, form, report)
    if (!figure || figuresOf(report, form).includes(value)) return []
    const message = `${quoted(words)}说的是 ${value} 件，前文和表中都没有这个数（表中${figure.label}是 ${figure.value}），请核对。`
    return [
      findingOf(text, {
        rule: 'narrative.conflict',
        severity: 'warning',
        ...place,
        message,
        expected: figure.value,
        actual: value,
      }),
    ]
  })
}

/** 办结44件。45件办理结果为：…: what the list right behind adds up to, where that is another number of cases told before, and no more than near. */
function sumBehind({ narrative }: ReadText, end: number, value: number): number | undefined {
  const list = narrative.breakdowns.find(
    ({ start, parts: [first, second] }) =>
      first && second && start < end && first.start >= end - 1 && first.start <= end + LEAD,
  )
  if (!list || list.total === value) return undefined
  const sum = sumOf(withoutNested(list).parts)
  const isNear = isSlip(sum, value) || Math.abs(sum - value) * 10 <= Math.max(sum, value)
  return sum === list.total && isNear ? sum : undefined
}

/** The figures behind add up to it at some place of the sentence, further than the list was read. */
function isMadeUp(text: string, end: number, value: number): boolean {
  let sum = 0
  return matchesOf(sentenceAt(text, end).after, COUNT).some(({ groups }) => {
    sum += Number(groups?.['figure'])
    return sum === value
  })
}

const COUNT = /(?<![\d.])(?<figure>\d{1,6})件/gu

/** No words that open a list are longer. */
const LEAD = 10

function notItsParts(text: ReadText, place: Span, value: number, sum: number): Finding {
  const message = `${quoted(text.text.slice(place.start, place.end))}说的是 ${value} 件，后面各项相加是 ${sum} 件，请核对。`
  const [rule, severity] = ['narrative.conflict', 'warning'] as const
  return findingOf(text, { rule, severity, ...place, message, expected: sum, actual: value })
}

/** What came in or what was handled: whichever is nearer is meant. */
function nearestTo(value: number, form: Reading['form'], report: Report): TableFigure | undefined {
  const off = ({ value: other }: TableFigure) => Math.abs(other - value)
  return (['requests_received_new', 'requests_handled'] as const)
    .flatMap((kind) => figureOf(form, report, { kind, row: undefined }) ?? [])
    .toSorted((a, b) => off(a) - off(b))[0]
}

/** Whether a number of cases was told before a place, or is what two of those told before make up. */
function countedBefore(text: string): (value: number, at: number) => boolean {
  const told = matchesOf(text, /(?<![\d.])(?<figure>\d{1,6})[件份条宗起]/gu).map(
    ({ 0: { length }, index, groups }) => ({ value: Number(groups?.['figure']), end: index + length }),
  )
  const firstEnd = new Map(told.toReversed().map(({ value, end }) => [value, end]))
  return (value, at) => {
    if ((firstEnd.get(value) ?? Infinity) <= at) return true
    const next = told.findIndex(({ end }) => end > at)
    const upTo = next < 0 ? told.length : next
    const last = told.slice(Math.max(0, upTo - MOST), upTo)
    return last.some((one, i) =>
      last.slice(i + 1, i + 1 + NEAR).some((other) => one.value + other.value === value),
    )
  }
}

/** So many figures back two may be meant together, which stand near one another. */
const MOST = 12
const NEAR = 2

function figuresOf(report: Report, form: Reading['form']): number[] {
  const of = CLAIM_KINDS.map((kind) => tableValueOf(form, report, { kind, row: undefined }) ?? 0)
  const open = (of[0] ?? 0) + (of[1] ?? 0)
  return [...of, open]
}
