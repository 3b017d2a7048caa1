import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import { withoutCarriedIn } from './carried-in.ts'
import type { Finding, Severity } from './finding.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import type { FieldText } from './texts.ts'

interface Written {
  readonly pattern: RegExp
  readonly severity: Severity
  /** Whether the year is a wrong one; the sentence is the one around it. */
  readonly isWrong: (digits: string, year: number, sentence: string) => boolean
  readonly message: (digits: string, year: number) => string
}

const PAST = /上年|去年|上一年/u

/** Years by the way they are written. */
const WRITTEN: readonly Written[] = [
  {
    // 20224年, 202年: a digit too many or too few
    pattern: /(?=20)(?<![\d.,，])(?<year>20(?:\d{3}|\d))(?=\s{0,2}年(?![代来内间]))/gu,
    severity: 'warning',
    isWrong: () => true,
    message: (digits) => `年份${quoted(digits)}不是四位数，请核对。`,
  },
  {
    // 23年我局共发布… in the report of 2024
    pattern:
      /(?=[12]\d)(?<=(?:^|[。；！？\n])[^\S\n]{0,4})(?<year>[12]\d)(?=\s{0,2}年(?:度|[，,]?(?:我|本|全|共|累计|县|区|市)))/gmu,
    severity: 'advice',
    isWrong: (digits, year) => 2000 + Number(digits) !== year,
    message: (digits, year) => `这一句开头写的是 ${digits}年，本报告是 ${year}年的，请核对。`,
  },
  {
    // 与2022年相比 in the report of 2024
    pattern:
      /(?=20)(?<=(?:[比较与同和]|相比|对比))(?<year>20\d\d)(?=\s{0,2}年(?:度|同期)?(?:相比|持平|一致|相当|基本|略|有所|大幅|翻|多|少|增|减|下[降滑]|上[升涨]|提[高升]|[\d]))/gu,
    severity: 'advice',
    isWrong: (digits, year, sentence) => Number(digits) < year - 1 && !sentence.includes(String(year - 1)),
    message: (digits, year) => `这里和 ${digits}年相比，上一年是 ${year - 1}年，请核对。`,
  },
  {
    // 比上年（2022年）增加 in the report of 2024
    pattern: /(?=20)(?<=(?:上年|去年|上一年度?)[（(])(?<year>20\d\d)(?=\s{0,2}年度?[）)])/gu,
    severity: 'warning',
    isWrong: (digits, year) => Number(digits) !== year - 1,
    message: (digits, year) => `这里说的上年是 ${digits}年，本报告的上年是 ${year - 1}年，请核对。`,
  },
  {
    // 明年（2024年）将 in the report of 2024
    pattern: /(?=20)(?<=(?:明年|来年|下一?年度?)[（(])(?<year>20\d\d)(?=\s{0,2}年度?[）)])/gu,
    severity: 'warning',
    isWrong: (digits, year) => Number(digits) !== year + 1,
    message: (digits, year) => `这里说的下一年是 ${digits}年，本报告是 ${year}年的，请核对。`,
  },
  {
    // 另有2022年结转的5件 in the report of 2024
    pattern:
      /(?<year>20\d\d)(?=\s{0,2}年度?(?:结转|转来|遗留|未办结)(?!至|到|于|下|20))(?<!(?:截[至止]|自|从)20\d\d)/gu,
    severity: 'warning',
    isWrong: (digits, year) => Number(digits) < year - 1,
    message: (digits, year) => `这里说的是 ${digits}年结转来的，本报告的上年是 ${year - 1}年，请核对。`,
  },
  {
    // 结转2024年继续办理 in the report of 2024
    pattern:
      /(?<year>20\d\d)(?<=(?:结转|顺延|转|延[期续]?|留)(?:至|到|入|于|待)?20\d\d)(?=\s{0,2}年度?(?:继续|办理|答复|处理|\d{1,6}[件份]|[，。；]))/gu,
    severity: 'warning',
    isWrong: (digits, year, sentence) => {
      const others = withoutCarriedIn(sentence).replace(`${digits}年`, '')
      return Number(digits) !== year + 1 && !PAST.test(others) && !others.includes(`${year - 1}年`)
    },
    message: (digits, year) => `这里说的是结转到 ${digits}年的，本报告的下年是 ${year + 1}年，请核对。`,
  },
  {
    // 自2025年3月起作了修订 in the report of 2024
    pattern: /(?<![\d〔［[（(])(?<year>20\d\d)(?=\s{0,2}年\d{1,2}月)/gu,
    severity: 'advice',
    isWrong: (digits, year, sentence) =>
      Number(digits) > year &&
      /[已了]/u.test(sentence) &&
      !/将|拟|计划|打算|施行|截[至止]|年度?报告/u.test(sentence),
    message: (digits, year) => `这里说的是 ${digits}年已经做了的事，本报告是 ${year}年的，请核对。`,
  },
  {
    // 按照《2022年政务公开工作要点》 in the report of 2024; last year's may still be at work
    pattern:
      /(?=20)(?<=《[^《》\n]{0,24})(?<year>20\d\d)(?=\s{0,2}年[^《》\n]{0,16}(?:政务公开|信息公开)[^《》\n]{0,8}(?:工作要点|重点工作|工作安排|工作计划|任务)[^《》\n]{0,16}》)/gu,
    severity: 'advice',
    isWrong: (digits, year, sentence) => Number(digits) < year - 1 && !sentence.includes(String(year)),
    message: (digits, year) => `这份文件是 ${digits}年的，本报告是 ${year}年的，请核对。`,
  },
]

/** `narrative.year`: years that are misspelt, short for another, or compared with across the year before. */
export function writtenYears({ year }: { readonly year: number }, text: FieldText): Finding[] {
  return WRITTEN.flatMap(({ pattern, severity, isWrong, message }) =>
    matchesOf(text.text, pattern).flatMap(({ 0: digits, index }): Finding[] => {
      const { before, after } = sentenceAt(text.text, index)
      if (!isWrong(digits, year, before + after)) return []
      const [start, end] = [index, index + digits.length]
      const said = message(digits, year)
      return [findingOf(text, { rule: 'narrative.year', severity, start, end, message: said })]
    }),
  )
}
