import type { Editions } from '../form/editions.ts'
import { matchesOf } from '../matches.ts'
import type { CumulativeFigure } from '../narrative/cumulative.ts'
import { linesOf } from '../narrative/lines.ts'
import { chineseNumeral } from '../narrative/numerals.ts'
import { readLine } from '../narrative/read-line.ts'
import type { Report } from '../report/report.ts'
import type { Finding, Severity } from './finding.ts'
import { lastYearWords } from './last-year.ts'
import { type Check, ofEachText, readAs, type Reading, type TextCheck } from './reading.ts'
import { type FieldText, placeOf, suggestionOf, textsOf } from './texts.ts'
import { quoted } from '../report/quoted.ts'
import { sentenceAt } from './sentence-at.ts'
import { anniversaries } from './anniversaries.ts'
import { partyMeetings } from './party-meetings.ts'
import { budgetYears } from './budget-years.ts'
import { untilDates } from './until-dates.ts'
import { leftOverDays } from './year-days.ts'
import { writtenYears } from './written-years.ts'
import { placesOf, withinAny } from './stretches.ts'

/** `narrative.year`: words left over from another year's report. */
export const checkYears: Check = (report, reading) => [
  ...once(checkDates(report, reading)),
  ...(reading.lastYear ? fallen(report.year, reading.lastYear, reading) : []),
]

const checkDates = ofEachText(
  ...[
    statisticsPeriod,
    dottedPeriod,
    writtenYears,
    titles,
    openings,
    untilDates,
    leftOverDays,
    budgetYears,
    anniversaries,
    partyMeetings,
    elsewhere,
  ].map(
    (find): TextCheck =>
      (text, report) =>
        find(report, text),
  ),
)

/** One finding for a place: the first, which says most of it. */
function once(findings: readonly Finding[]): Finding[] {
  const taken = new Set<string>()
  return findings.filter(({ field, quote }) => {
    if (!quote) return true
    const places = placesOf(quote).map((place) => `${field} ${place}`)
    const isFirst = !places.some((place) => taken.has(place))
    for (const place of places) taken.add(place)
    return isFirst
  })
}

/** A year in digits, or one character for each: 二〇二四. */
const YEAR = '(?:\\d{4}|二[〇○零][〇○零一二三四五六七八九]{2})'
const WRITTEN_YEAR = new RegExp(`${YEAR}(?=\\s*年)`, 'gu')

function yearIn(words: string): number {
  return /^\d/u.test(words) ? Number(words) : (chineseNumeral(words) ?? NaN)
}

type YearOf = Pick<Report, 'year'>

function finding(text: FieldText, start: number, end: number, severity: Severity, message: string): Finding {
  return { rule: 'narrative.year', severity, ...placeOf(text, start, end), message }
}

/** Years of a match that are not the report's, each with a way to put it right. */
function otherYears(
  report: YearOf,
  text: FieldText,
  match: RegExpExecArray,
  severity: Severity,
  what: string,
  years = WRITTEN_YEAR,
): Finding[] {
  return matchesOf(match[0], years)
    .filter(([words]) => yearIn(words) !== report.year)
    .map(({ 0: words, index }) => {
      const start = match.index + index
      const year = yearIn(words)
      const message = `${what}写的是 ${year}年，本报告是 ${report.year}年的，请核对。`
      return {
        ...finding(text, start, start + words.length, severity, message),
        expected: report.year,
        actual: year,
        suggestion: suggestionOf(text, start, start + words.length, String(report.year)),
      }
    })
}

const PERIOD =
  /\d{4}\s*年\s*(?<start>\d{1,2}\s*月\s*\d{1,2}\s*日)(?:\d{1,2}时|开始|起)?[，,]?\s*(?:至|到|[-—–~～]+)\s*(?:\d{4}\s*年\s*)?(?<end>\d{1,2}\s*月\s*\d{1,2}\s*日)/gu
const FIRST_DAY = /^0?1\s*月\s*0?1\s*日$/u
const LAST_DAY = /^12\s*月\s*31\s*日$/u
const COUNTED = /统计|数据|期限|时限|报告期|列/u

/** 2024.1.1至2024.12.31 */
const DOTTED = /(?<!\d)20\d\d[.．/-]0?1[.．/-]0?1(?:至|到|[-—–~～]{1,2})20\d\d[.．/-]12[.．/-]31(?!\d)/gu
const DOTTED_YEAR = /20\d\d(?=[.．/-])/gu

function dottedPeriod(report: YearOf, text: FieldText): Finding[] {
  return matches(text, DOTTED).flatMap((match) =>
    otherYears(report, text, match, 'error', '统计期限', DOTTED_YEAR),
  )
}

/** The statistics period: of the report's year, and all of it. */
function statisticsPeriod(report: YearOf, text: FieldText): Finding[] {
  return matches(text, PERIOD).flatMap((match) => {
    const { start = '', end = '' } = match.groups ?? {}
    const isFromFirst = FIRST_DAY.test(start)
    if (isFromFirst && LAST_DAY.test(end)) return otherYears(report, text, match, 'error', '统计期限')
    if (!COUNTED.test(sentenceAround(text, match.index))) return []
    const stop = match.index + match[0].length
    if (isFromFirst) {
      const message = `统计期限写到${quoted(end)}为止，年度报告统计到12月31日，请核对。`
      return [finding(text, stop - end.length, stop, 'warning', message)]
    }
    const at = match.index + match[0].indexOf(start)
    const message = `统计期限从${quoted(start)}写起，年度报告从1月1日统计到12月31日，请核对。`
    return [finding(text, at, at + start.length, 'warning', message)]
  })
}

const TITLE =
  /\d{4}\s*年度?\s*(?:政府信息公开工作|政府信息公开|政务公开)(?:工作)?(?:(?:年度)?报告|情况(?=[，。；]))/gu

/** The name of the report itself in the preamble. */
function titles(report: YearOf, text: FieldText): Finding[] {
  if (text.field !== 'preamble') return []
  return matches(text, TITLE).flatMap((match) => otherYears(report, text, match, 'error', '引言里报告的名称'))
}

/** 2022年，我局… at the start of a sentence of the report of 2023. */
const OPENING = new RegExp(
  `(?=[\\s\\d二])(?<=(?:^|[。；;！？\\n])[^\\S\\n]*(?:\\d{1,2}[.．、]|[一二三四五六七八九十]是)?|[）)](?:[\\u4e00-\\u9fff]{2,10}情况)?)[^\\S\\n]*(?<year>${YEAR})\\s*年度?(?!\\s*\\d|[一二三四五六七八九十]{1,2}月|度?(?:至|到|—|-|底|末|初|结转|以[前来]|之前|第))`,
  'gu',
)
const ANOTHER =
  /以来|以[前后]|遗留|留下|待办|整改任务|[与比较]|计划|规划|将|拟|下一步|要求|印发|修[订改]|施行|同期|年度报告|去年|上年|结转|未办结|转入|[不未](?:计入|列入|纳入)|已于当年|当年(?:已|即)?(?:审结|办结|完成)/u

function openings(report: YearOf, text: FieldText): Finding[] {
  return matches(text, OPENING).flatMap((match): Finding[] => {
    const year = yearIn(match.groups?.['year'] ?? '')
    if (NAMED_BY.test(text.text.slice(match.index))) return []
    // A sentence that names the report's year as well tells a story of several years.
    if (year === report.year || isOfBoth(report, text, match.index)) return []
    if (isOfAccounts(report, year, text.text.slice(match.index))) return []
    const { after } = sentenceAt(text.text, match.index)
    // What is to be improved is improved in the year to come.
    if (year === report.year + 1 && text.field === 'problems.improvements') return []
    if (year > report.year) {
      const isTold = year === report.year + 1 && DONE.test(after) && !PLANNED.test(after)
      return isTold ? otherYears(report, text, match, 'warning', '这一句开头') : []
    }
    if (year === report.year - 1 && STILL_PLANNED.test(after))
      return otherYears(report, text, match, 'warning', '这一句的打算')
    if (ANOTHER.test(after.slice(0, 40)) || isLookedBack(report, year, text, after)) return []
    // What was counted is of the report's year.
    if (!DONE.test(after) && isInTurn(report, text, match.index)) return []
    const isOfLast = year === report.year - 1 && !NAMES_THING.test(after)
    const isLeftOver = isOfLast || (text.field === 'other' && FEE.test(after))
    return otherYears(report, text, match, isLeftOver ? 'warning' : 'advice', '这一句开头')
  })
}

/** 2023年开通的广播覆盖全部乡镇: the year only says which. */
const NAMED_BY =
  /^[^\d]{0,4}\d{4}\s*年度?(?:正式|新|首次)?(?:开通|建成|设立|上线|启用|投用|创办|开设|成立|启动|建立|命名|评定|修建|投入使用)的/u

/** What part six must tell is told of the report's year. */
const FEE = /信息处理费|收费通知/u

/** 2022年反映的问题已整改, 2022年年报所列问题已解决: what became of a thing of that year. */
const NAMES_THING = /^[；;。\s]*[\d〇○零一二三四五六七八九]{4}\s*年度?[^，。；：\d]{1,16}[的所][^。]*已/u

/** 2022年，我局将进一步整合 in the report of 2023: what was a plan then is left over. */
const STILL_PLANNED =
  /^\s*\d{4}年度?，?(?:我[局镇县区市委办厅院乡]|本[局镇机单]|我单位|全[局镇县区市]){0,1}[^，。；\d]{0,4}将(?:继续|进一步|着力|重点|持续|不断|从|以|在|加|(?:开[设展]|组织|举办|建立|健全|完善|制定|推进|探索|拓展|优化|增加)(?!情况|工作))(?![^。]*已)/u

/** 2023年查摆的问题已整改到位: what is improved was found the year before. */
function isLookedBack({ year }: YearOf, stated: number, { field }: FieldText, after: string): boolean {
  return field.startsWith('problems.') && stated === year - 1 && LOOKED_BACK.test(after)
}

const LOOKED_BACK = /查找|查摆|查出|存在|反映|指出|发现|问题|不足|短板/u

/** What was done and counted is not of a year still to come. */
const DONE =
  /(?:收到|受理|办结|答复|发布|公开|推送|印发|制发|召开|开展|举办|新增)[^，。；：\d]{0,16}\d+\s*[条件篇次期份场个项]/u
const PLANNED = /将|拟|计划|打算|力争|争取|预计|目标|(?<![转至到])下一?[步年]|要求|继续深化/u

/** 2023年度部门决算 is what a report of 2024 publishes. */
function isOfAccounts(report: YearOf, year: number, words: string): boolean {
  return year === report.year - 1 && ACCOUNTS.test(words)
}

const ACCOUNTS = /^[。；，\s]?\d{4}\s?年度?[\u4e00-\u9fff“”]{0,8}决算/u

/** Any year: 20 to 40 are those of such reports. */
const ANY =
  /(?=[2二])(?<![\d〔［[（(《第])(?<year>20[0-4]\d|二[〇○零][〇○零一二三四][〇○零一二三四五六七八九])\s*年/gu
const BEFORE_OTHER = /(?:[比较与同和跟自从至到转于在期截止前]|相比|规划|条例|延|上年|去年)\s*$/u
const AFTER_OTHER =
  /^(?:度)?\s*(?:[至到—–~～-]|以[来前后上]|之[前后]|同[期比]|[前后起底末初]|相比|的?\d|[一二三四五六七八九十]{1,2}月|\d{1,2}\s*月|结转|修[订改正]|年度报告|版|工作要点|继续|未办|春|第)/u
const ANOTHER_NEAR =
  /(?<!现)将|计划|打算|思路|安排|目标|展望|拟|下一步|下一年|来年|力争|规划|同比|相比|较|以来|结转|延期|继续|施行|修[订改]|印发|上年|去年|上一年/u

/** A year that is neither compared with, nor planned for, nor in a title or a date. */
function elsewhere(report: YearOf, text: FieldText): Finding[] {
  const isTitled = withinAny(text.text, TITLED)
  return matches(text, ANY).flatMap((match): Finding[] => {
    const year = yearIn(match.groups?.['year'] ?? '')
    const [before, after] = [text.text.slice(0, match.index), text.text.slice(match.index + match[0].length)]
    if (year === report.year || isTitled(match.index)) return []
    if (isOfAccounts(report, year, text.text.slice(match.index, match.index + 24))) return []
    // What is to be improved is improved in the year to come.
    if (text.field === 'problems.improvements' && year === report.year + 1) return []
    if (BEFORE_OTHER.test(before.slice(-4)) || AFTER_OTHER.test(after)) return []
    const isTold =
      isOfBoth(report, text, match.index) ||
      isInTurn(report, text, match.index) ||
      ANOTHER_NEAR.test(sentenceAround(text, match.index))
    return isTold ? [] : otherYears(report, text, match, 'advice', '这里')
  })
}

function isOfBoth(report: YearOf, text: FieldText, at: number): boolean {
  const sentence = sentenceAround(text, at)
  return sentence.includes(`${report.year}`) || CAME_BEFORE.test(sentence)
}

/** 2022年发生的1件诉讼于今年审结: what came in one year and ended in the next. */
const CAME_BEFORE = /\d{4}年度?[^，。；\d]{1,12}的[^，。；]{0,20}(?:今年|本年|年内|当年)/u

/** 2023年，…获评优秀。2024年，…: one year after the other. */
function isInTurn({ year }: YearOf, { text }: FieldText, at: number): boolean {
  const { after } = sentenceAt(text, at)
  const next = text.slice(at + after.length, at + after.length + 8)
  return next.replace(/^[。\s]+/u, '').startsWith(`${year}年`)
}

function sentenceAround({ text }: FieldText, at: number): string {
  const { before, after } = sentenceAt(text, at)
  return before + after
}

/** What stands in 《》 and in brackets. */
const TITLED = /《[^》\n]{0,200}》|[（(][^）)\n]{0,200}[）)]/gu

/** 累计发送1106条, where last year it was 1315. */
function fallen(year: number, last: Report, { texts, known }: Reading): Finding[] {
  if (last.year >= year || texts.every(({ narrative }) => narrative.cumulative.length === 0)) return []
  const before = cumulativeOf(last, known)
  return texts.flatMap((text) =>
    text.narrative.cumulative.flatMap((now): Finding[] => {
      const same = before.filter((each) => each.what === now.what && each.unit === now.unit)
      const [then] = same
      if (same.length !== 1 || !then || then.value <= now.value) return []
      const message = `累计数${quoted(now.quote)}比${lastYearWords(year, last)}报告的${quoted(then.quote)}还少，累计数只会增加，请核对。`
      return [
        { ...finding(text, now.start, now.end, 'warning', message), expected: then.value, actual: now.value },
      ]
    }),
  )
}

/** Lines without 累计, whatever stands between the two, tell no such figure. */
const CUMULATIVE = /累.{0,8}计/u

/** A report is never changed, so last year's is read once. */
const cumulative = new WeakMap<Report, CumulativeFigure[]>()

function cumulativeOf(report: Report, known: Editions): CumulativeFigure[] {
  const before = cumulative.get(report)
  if (before) return before
  const read = textsOf(report, known[report.form]).flatMap(({ field, text }) =>
    linesOf(text)
      .filter((line) => CUMULATIVE.test(line))
      .flatMap((line) => readLine(line, report.year, readAs(field)).cumulative),
  )
  cumulative.set(report, read)
  return read
}

function matches({ text }: FieldText, pattern: RegExp): RegExpExecArray[] {
  return matchesOf(text, pattern)
}
