import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Report } from '../report/report.ts'
import { tableValueOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, Reading, ReadText } from './reading.ts'
import { findingOf } from './remark.ts'

const NEW = '(?:新收|收到|受理|接收|接到)[^，。；：\\d]{0,16}(?<fresh>\\d{1,6})件[^，。；\\d]{0,6}'
const OVER =
  '(?:加上?|连同|另有|及|和)?(?:上年|上一年|去年|20\\d\\d年)度?[^，。；\\d]{0,4}(?:结转|转入)[^，。；\\d]{0,10}(?<over>\\d{1,6})件'
const ALL =
  '，(?:全年|本年度?)?(?:(?:共计?|总计|累计|需|待){1,2}(?:办理|办|处理|有|申请|为|的){0,2}|(?:共|总计|累计)?应(?:办理|办结|办|处理|答复)(?:申请|的)?)(?<all>\\d{1,6})件(?!，?(?:其中|已|均))'
/** 新收40件，上年结转2件，共43件. */
const TOGETHER: readonly RegExp[] = [
  new RegExp(`${NEW}[，、]${OVER}${ALL}`, 'gu'),
  new RegExp(`${OVER}[，、]${NEW}${ALL}`, 'gu'),
]

/** `narrative.breakdown`: what came in and what was carried in do not make what there was to handle. */
export const checkOpenInAll: Check = (report, reading) =>
  reading.texts.flatMap((text) => (/结转|转入/u.test(text.text) ? inAll(text, report, reading) : []))

function inAll(text: ReadText, report: Report, { form }: Reading): Finding[] {
  const handled = tableValueOf(form, report, { kind: 'requests_handled', row: undefined })
  return TOGETHER.flatMap((pattern) => matchesOf(text.text, pattern)).flatMap(
    ({ 0: words, index, groups = {} }): Finding[] => {
      const [fresh, over, all] = [groups['fresh'], groups['over'], groups['all']].map(Number)
      const sum = (fresh ?? 0) + (over ?? 0)
      // 共办理39件 may be what was handled.
      if (all === sum || all === handled) return []
      const message = `${quoted(words)}合不上：${fresh}＋${over}＝${sum}，文中写的是 ${all}，请核对。`
      const end = index + words.length
      return [
        findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start: index, end, message }),
      ]
    },
  )
}
