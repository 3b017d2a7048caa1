import type { Form } from '../form/form.ts'
import { matchesOf } from '../matches.ts'
import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { columnsNamed } from './applicant-columns.ts'
import { figureOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { mismatchOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

/** What none is without, looked for first. */
const IS_SAID = /(?:自然人|公民|个人|企业|机构|组织|法人)[^，。；]{0,12}申请/u
const WHO =
  '(?:自然人|公民个人|公民|个人|商业企业|企业|科研机构|社会公益组织|公益组织|法律服务机构|法人(?:或者?|和|及)其他组织|法人)'
const LIST = `(?<who>${WHO}(?:(?:、|和|及|或者?)${WHO}){0,4})`
const ASKED = '(?:政府信息公开|政府信息|信息公开|依申请公开|公开)?(?:的)?申请'
const END = '(?=[，。；、）)]|的?情[况形][，。；]|$)'
/** 没有企业提出申请, 未收到自然人的申请, 科研机构均无申请. */
const NONE: readonly RegExp[] = [
  new RegExp(
    `(?:没有(?:收到)?|未有|(?<!有)无|未(?:收到|接到))(?:任何|一[家个件]|来自|由){0,2}${LIST}(?:来|向[^，。；]{1,6})?(?:提出|提交|递交)?的?${ASKED}${END}`,
    'gmu',
  ),
  new RegExp(
    `(?<=^|[，。；])${LIST}(?:均|都|方面)?(?:没有|未|无)(?:提出|提交|递交|收到)?(?:过|任何)?${ASKED}${END}`,
    'gmu',
  ),
]
/** 公民、法人和其他组织 are everyone. */
const EVERYONE = /(?:公民|自然人|个人).*法人|法人.*(?:公民|自然人|个人)/u
/** Of some of the requests, of another year or of other things. */
const OTHER = /其中|公开\d|不予|无法|结转|复议|诉讼|许可|季度|[1-9]月|[上去]年|[件的]中，?$/u

/** `narrative.mismatch`: no request from one kind of applicants in words, and some in its columns. */
export const checkNoApplicants: Check = (report, { form, texts }) =>
  texts.flatMap((text) => (IS_SAID.test(text.text) ? noneOf(text, form, report) : []))

function noneOf(text: ReadText, form: Form, report: Report): Finding[] {
  return NONE.flatMap((pattern) => matchesOf(text.text, pattern)).flatMap(
    ({ 0: words, index, groups = {} }) => {
      const who = groups['who'] ?? ''
      const columns = columnsNamed(who)
      const figure = figureOf(form, report, { kind: 'requests_received_new', row: undefined, columns })
      const { before } = sentenceAt(text.text, index, '。；')
      if (!figure || figure.value === 0 || EVERYONE.test(who) || OTHER.test(before)) return []
      const message = `${quoted(words)}说的是没有，表中本年新收的有 ${figure.value} 件，请核对后改文字或改表。`
      return [mismatchOf(text, { start: index, end: index + words.length }, message, figure, 0)]
    },
  )
}
