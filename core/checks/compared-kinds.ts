import { matchesOf } from '../matches.ts'
import type { ClaimKind } from '../narrative/kinds.ts'
import { quoted } from '../report/quoted.ts'
import type { Report } from '../report/report.ts'
import { columnsNamed } from './applicant-columns.ts'
import { figureOf, type TableFigure } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, Reading, ReadText } from './reading.ts'
import { mismatchOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

/** What is compared, by its words; kinds of applicants are of what came in. */
const KINDS: Readonly<Record<string, ClaimKind>> = {
  行政许可: 'admin_permits',
  行政处罚: 'admin_penalties',
  行政强制: 'admin_coercions',
  行政复议: 'reconsideration_total',
  行政诉讼: 'litigation_total',
  予以公开: 'granted',
  部分公开: 'partly_granted',
  不予公开: 'refused',
  无法提供: 'unavailable',
  不予处理: 'not_processed',
}
const APPLICANTS = '自然人|公民个人|商业企业|企业|科研机构|社会公益组织|法律服务机构'
const WHAT = `${Object.keys(KINDS).join('|')}|${APPLICANTS}`
const COUNT = '(?:的?申请|提出的?|案件|决定|答复|情形|的|件数|数量|总量|数){0,3}'
/** 行政处罚数量多于行政许可, 企业申请少于自然人申请. */
const COMPARED = new RegExp(
  `(?<one>${WHAT})${COUNT}(?:明显|远远?|均|大幅|略)?(?<way>多于|高于|超过|大于|少于|低于|小于|不及)(?<other>${WHAT})(?![^，。；]{0,8}(?:[去上]年|[\\d%％]))`,
  'gu',
)
const IS_SAID = /[多高大少低小]于|超过|不及/u
const PART = /季度|半年|[1-9]月|[上去]年|其中|信函|网络|增长|增幅|占比|比例/u

/** \`narrative.mismatch\`: more of one thing than of another in words, and less in the tables. */
export const checkComparedKinds: Check = (report, reading) =>
  reading.texts.flatMap((text) => (IS_SAID.test(text.text) ? compared(text, report, reading) : []))

function compared(text: ReadText, report: Report, { form }: Reading): Finding[] {
  return matchesOf(text.text, COMPARED).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const [one, other] = [groups['one'], groups['other']].map((each) => figureNamed(each ?? '', form, report))
    const isMore = /[多高大]于|超过/u.test(groups['way'] ?? '')
    if (!one || !other || PART.test(sentenceAt(text.text, index, '。；').before)) return []
    if (isMore ? one.value > other.value : one.value < other.value) return []
    const message = `${quoted(words)}与表不符：表中${one.label}是 ${one.value}，${other.label}是 ${other.value}，请核对。`
    return [mismatchOf(text, { start: index, end: index + words.length }, message, one, words)]
  })
}

function figureNamed(what: string, form: Reading['form'], report: Report): TableFigure | undefined {
  const kind = KINDS[what]
  if (kind) return figureOf(form, report, { kind, row: undefined })
  return figureOf(form, report, {
    kind: 'requests_received_new',
    row: undefined,
    columns: columnsNamed(what),
  })
}
