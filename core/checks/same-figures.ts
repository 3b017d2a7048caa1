import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Report } from '../report/report.ts'
import type { Finding } from './finding.ts'
import { lastYearWords } from './last-year.ts'
import type { Check, Reading, ReadText } from './reading.ts'
import type { Span } from './remark.ts'
import { meetsAny } from './stretches.ts'
import { placeOf, textsOf } from './texts.ts'

/**
 * `narrative.year`: figures that stand in the same words as in last year's report. Figures of the form that agree with the
 * tables may be the same twice.
 */
export const checkSameFigures: Check = ({ year }, { texts, lastYear, known }) => {
  if (!lastYear) return []
  const before = sentencesOf(lastYear, known)
  const last = lastYearWords(year, lastYear)
  return texts.flatMap((text) => {
    const alike = figuresIn(text.text).filter(({ key }) => before.has(key))
    if (!alike.some(isTelling)) return []
    const isClaimed = meetsAny(text.narrative.claims)
    const same = alike.filter((figure) => !isClaimed(figure))
    const telling = same.filter(isTelling)
    return telling.length > 0 ? [finding(text, same, telling, last)] : []
  })
}

/** A figure that counts something, with the words before it: what it is the number of. */
interface CountedFigure extends Span {
  readonly key: string
  readonly figure: string
}

const WORDS = '[\\u4e00-\\u9fff“”《》、]'
/** The words before it, or as many of them as are no part of the figure before, are at most ten. */
const LEAD = new RegExp(`${WORDS}{4,10}$`, 'u')
const MOST = 10
const FIGURE = new RegExp(
  `(?=\\d)(?<=${WORDS}{4})\\d[\\d,，]*(?:\\.\\d+)?余?万?(?:条|件|次|人次|篇|期|场|份|个|项|人|批|组|万元|元)(?!月)`,
  'gu',
)

function figuresIn(text: string): CountedFigure[] {
  let from = 0
  return matchesOf(text, FIGURE).flatMap(({ 0: figure, index }): CountedFigure[] => {
    const [lead] = LEAD.exec(text.slice(Math.max(from, index - MOST), index)) ?? []
    if (lead === undefined) return []
    from = index + figure.length
    return [{ key: lead + figure, figure, start: index - lead.length, end: from }]
  })
}

/** Round and small figures may be the same by chance. */
function isTelling({ figure }: CountedFigure): boolean {
  const digits = /^[\d,，.]+/u.exec(figure)?.[0].replaceAll(/[,，.]/gu, '') ?? ''
  return digits.length >= 3 && !/余|万|00$/u.test(figure.slice(0, digits.length + 1)) && digits !== '12345'
}

function finding(
  text: ReadText,
  same: readonly CountedFigure[],
  [first]: readonly CountedFigure[],
  last: string,
): Finding {
  const { start, end, figure } = first ?? { start: 0, end: 0, figure: '' }
  const others = same.length > 1 ? `，这一项里这样的数共 ${same.length} 个` : ''
  return {
    rule: 'narrative.year',
    severity: 'warning',
    ...placeOf(text, start, end),
    message: `${quoted(text.text.slice(start, end))}与${last}报告里的一字不差${others}，请核对是不是今年的数。`,
    actual: figure,
  }
}

/** A report is never changed, so last year's is read once. */
const known = new WeakMap<Report, ReadonlySet<string>>()

function sentencesOf(report: Report, editions: Reading['known']): ReadonlySet<string> {
  const before = known.get(report)
  if (before) return before
  const texts = textsOf(report, editions[report.form])
  const read = new Set(texts.flatMap(({ text }) => figuresIn(text).map(({ key }) => key)))
  known.set(report, read)
  return read
}
