import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding, Severity } from './finding.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import type { FieldText } from './texts.ts'

interface Days {
  readonly pattern: RegExp
  readonly severity: Severity
  /** Whether the words are left over or slipped in. */
  readonly isWrong: (found: Found) => boolean
  readonly message: (words: string, year: number) => string
}

interface Found {
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly sentence: string
  readonly text: FieldText
  readonly year: number
  readonly isLast: boolean
}

/** A sentence that has reason to tell of another year. */
const TOLD =
  /[与比较]|计划|规划|将|拟|下一步|施行|实施|修[订改正]|印发|公布|发布的|上年|去年|结转|以来|起|至|延期|尚未审结|届时|截[至止]|有效期/u
const ACTED = /召开|组织|开展|举办|举行|参加|进行|更新|公开|培训|学习|检查|通报|上线|接受|调整|制定/u
const PLANNED =
  '将(?:在|对照|对|向|通过|利用|适时|尽快|力争|争取|新增|增加|增设|开设|设立|编制|制定|实施|补充|依托|结合|会同|邀请|进一步|继续|着力|着重|突出|紧扣|紧盯|狠抓|重点|持续|不断|做好|加强|从|围绕|努力|切实|加大|认真|按照|坚持|严格|全面|深入|以|由|每|(?:强化|优化|完善|推动|推进|推出|推广|开展|组织|举办|增加|建立|建设|健全|丰富|拓宽|拓展|提升|制作|编写|编印|修订|改版|升级|改进|清理|梳理|探索|打造|细化|压实|畅通|深化|巩固|聚焦|加快|抓好)(?![^，。；]{0,20}(?:作为|纳入|列入|列为)))'

/** Dates by the year they name and what they are the date of. */
const DAYS: readonly Days[] = [
  {
    // 2023年3月5日，召开… within what was done this year
    pattern:
      /(?=[\s\d])(?<=^|[。；：，\n])[^\S\n]{0,4}(?<at>\d{4})\s{0,2}年\s{0,2}\d{1,2}\s{0,2}月(?:\s{0,2}\d{1,2}\s{0,2}日)?/gmu,
    severity: 'advice',
    isWrong: ({ groups, text, year, sentence, isLast }) =>
      text.part === 1 &&
      !isLast &&
      Number(groups['at']) !== year &&
      !sentence.includes(String(year)) &&
      ACTED.test(sentence) &&
      !TOLD.test(sentence),
    message: (words, year) => `${quoted(words)}不在本报告的统计期限 ${year}年内，请核对年份。`,
  },
  {
    // 2024年我局将进一步…, when 2024 is over
    pattern: new RegExp(
      `(?=[\\s\\d])(?<=^|[。；：，\\n]|下一步，?)[^\\S\\n]{0,4}(?<at>\\d{4})\\s{0,2}年度?，?[^，。；将\\n]{0,8}(?:${PLANNED}|(?:要|拟|计划)(?=加[快强大]|继续|进一步|重点|着力|完善|推[进动]|做好|抓好|强化|优化|建[立设]|健全|提[高升]|持续))|(?<at>\\d{4})\\s{0,2}年(?:度)?(?:重点)?工作(?:计划|打算|思路|安排)(?=[是：:。，])`,
      'gmu',
    ),
    severity: 'warning',
    isWrong: ({ groups, text, year }) =>
      text.field === 'problems.improvements' && Number(groups['at']) <= year,
    message: (words, year) =>
      `${quoted(words)}说的是今后的打算，本报告是 ${year}年的，请核对是不是 ${year + 1}年。`,
  },
  {
    // 3件结转至2022年继续办理 in the report of 2022
    pattern:
      /(?=[结转顺延留])(?<!(?:上|去|前)一?年[^，。；]{0,14}|以前年度[^，。；]{0,14}|\d{4}\s?年[^，。；]{0,14}|\d{4}\s?年度?共?(?:收到|收|新收|接收|受理|提出|申请|登记)[^。；]{0,20})(?:结转|转结|顺延|延期|延续|留待|转)[至到入]\s{0,2}(?<at>\d{4})\s{0,2}年/gu,
    severity: 'warning',
    isWrong: ({ groups, text, year }) => text.part === 1 && Number(groups['at']) <= year,
    message: (words, year) => `${quoted(words)}：${year}年没有办完的应结转到 ${year + 1}年，请核对年份。`,
  },
  {
    // Figures of the first eleven months
    pattern:
      /(?<at>\d{4})\s{0,2}年\s{0,2}1\s{0,2}月?\s{0,2}(?:至|到|[-—–~～]{1,2})\s{0,2}(?<month>1[01]|9)\s{0,2}月份?(?!\s{0,2}\d)/gu,
    severity: 'advice',
    isWrong: ({ groups, year, sentence }) =>
      Number(groups['at']) === year && /\d\s*[条件篇次]/u.test(sentence) && !/12\s*月/u.test(sentence),
    message: (words) => `${quoted(words)}没有到年底，年度报告的数应统计到12月31日，请核对。`,
  },
  {
    // 1—11月，收到申请15件
    pattern:
      /(?<=^|[。；：\n])1\s{0,2}月?\s{0,2}(?:至|到|[-—–~～]{1,2})\s{0,2}(?:1[01]|9)\s{0,2}月份?(?!\s{0,2}\d)/gmu,
    severity: 'advice',
    isWrong: ({ text, sentence }) =>
      text.part === 1 && /\d\s*[条件篇次]/u.test(sentence) && !/12\s*月|同比|全年/u.test(sentence),
    message: (words) => `${quoted(words)}没有到年底，年度报告的数应统计到12月31日，请核对。`,
  },
  {
    // The day it was signed, before the year was over
    pattern:
      /(?=\d)(?<=(?:^|\n)[^\S\n]{0,40})(?<at>\d{4})\s{0,2}年\s{0,2}\d{1,2}\s{0,2}月\s{0,2}\d{1,2}\s{0,2}日(?=\s{0,4}$)/gu,
    severity: 'warning',
    isWrong: ({ groups, text, year }) => text.field === 'other' && Number(groups['at']) <= year,
    message: (words, year) => `成文日期${quoted(words)}早于 ${year}年年底，报告应在次年编制，请核对。`,
  },
  {
    // 本报告于2024年11月3日编制完成 in the report of 2024
    pattern:
      /(?:本(?:年度)?(?:报告|年报)[^，。；：\d\n]{0,8}[于在]|(?:编制|编写|成文|定稿)(?:日期|时间)[为是：:]{0,2})\s{0,2}(?<at>\d{4})\s{0,2}年\s{0,2}\d{1,2}\s{0,2}月(?:\s{0,2}\d{1,2}\s{0,2}日)?/gu,
    severity: 'warning',
    isWrong: ({ groups, year }) => Number(groups['at']) <= year,
    message: (words, year) => `${quoted(words)}的时候 ${year}年还没有过完，报告应在次年编制，请核对。`,
  },
]

/** `narrative.year`: days, months and plans of a year they can't be of. */
export function leftOverDays({ year }: { readonly year: number }, text: FieldText): Finding[] {
  return DAYS.flatMap(({ pattern, severity, isWrong, message }) =>
    matchesOf(text.text, pattern).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
      const { before, after } = sentenceAt(text.text, index)
      const end = index + words.length
      const isLast = text.text.slice(end).trim() === ''
      if (!isWrong({ groups, sentence: before + after, text, year, isLast })) return []
      const said = words.trim()
      return [
        findingOf(text, {
          rule: 'narrative.year',
          severity,
          start: end - words.trimStart().length,
          end,
          message: message(said, year),
        }),
      ]
    }),
  )
}
