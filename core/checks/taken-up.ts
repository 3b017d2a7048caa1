import type { Form } from '../form/form.ts'
import { matchesOf } from '../matches.ts'
import type { ClaimKind } from '../narrative/kinds.ts'
import { quoted } from '../report/quoted.ts'
import type { Report } from '../report/report.ts'
import { figureOf, type TableFigure } from './claimed.ts'
import { BOTH, type Dispute, inTable } from './dispute-figures.ts'
import type { Finding } from './finding.ts'
import { ownClaims } from './own-claims.ts'
import { sumOf } from './parts.ts'
import type { Check, ReadText } from './reading.ts'
import { mismatchOfCount, type Span } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import { meetsAny } from './stretches.ts'

/** 新收的45件中, 对被纠正的2件; without 的 it is taken up where 中 says so. */
const COUNT = /(?=\d)(?<=的|新收|办结|答复)(?<figure>\d{1,6})件(?!次)/gu
const AMONG = /^(?:(?:政府)?信息公开)?(?:申请)?(?:当?中(?![央心])|里)/u
const OPENING = '(?<=^|[，。；：（\\n、在对析将]|全年|年内|本年|当年|已|20\\d\\d年)'

/** What the table has of a count by the words before it: 新收 can mean one figure, 收到 what there was to do as well. */
interface Named {
  readonly lead: RegExp
  /** What stands behind it, where it could be a count of other things. */
  readonly behind: RegExp
  readonly kinds: readonly ClaimKind[]
}

const named = (words: string, behind: RegExp, ...kinds: readonly ClaimKind[]): Named => ({
  lead: new RegExp(`${OPENING}(?<verb>${words})$`, 'u'),
  behind,
  kinds,
})

const REQUESTS =
  /^(?:(?:政府)?信息公开)?(?:申请)?(?:当?中(?![央心])|里|[，（：。；、]|均|都|全部|分别|为|是|[因系属]|涉及|主要|内容|$)/u
const DOCUMENTS = /^(?:行政)?规范性文件/u
/** Of those that a decision was made on; elsewhere 许可 and 处罚 say that other matters are meant. */
const DECISIONS: readonly (readonly [RegExp, ClaimKind])[] = [
  [/^行政处罚/u, 'admin_penalties'],
  [/^行政许可/u, 'admin_permits'],
  [/^行政强制/u, 'admin_coercions'],
]

const NAMED: readonly Named[] = [
  named('新收|新收到', REQUESTS, 'requests_received_new'),
  named('办结|答复|办理完[毕结成]', REQUESTS, 'requests_handled'),
  named('予以公开', REQUESTS, 'granted'),
  named('部分公开', REQUESTS, 'partly_granted'),
  named('不予公开', REQUESTS, 'refused'),
  named('无法提供', REQUESTS, 'unavailable'),
  named('不予处理', REQUESTS, 'not_processed'),
  named('现行有效', DOCUMENTS, 'normative_docs_in_force'),
  named('制发|新制发|制定|印发', DOCUMENTS, 'normative_docs_issued'),
  named('废止', DOCUMENTS, 'normative_docs_repealed'),
  ...DECISIONS.map(([behind, kind]) => named('作出|实施', behind, kind)),
]
const CORRECTED = new RegExp(`${OPENING}(?<verb>被?(?:纠正|纠错))$`, 'u')
const LONGEST = 16
const YEAR_BEFORE = /(?<year>20\d\d)年[^，。；\d]*$/u
const OTHER = /[上去]年|季度|半年|[1-9]月|建议|提案|留言|信访件|热线|工单/u
const OF_DISPUTES = /复议|诉讼/u
/** 发文232件，主动公开的41件，不予公开的89件: how documents are to be published. */
const OF_DOCUMENTS = /(?:公文|公开属性|发文|文件)[^。；]*主动公开/u

/** `narrative.mismatch`: a count that the words take for known, by what was done with those, is not the table's: 不予公开的7件中. */
export const checkTakenUp: Check = (report, { form, texts }) =>
  texts.flatMap((text) => takenUp(text, form, report))

interface TakenUp extends Span {
  readonly value: number
  /** What was done with those, which a count of them was told with before. */
  readonly verb: string
  /** All that the table may have of them, what is meant first. */
  readonly figures: readonly Pick<TableFigure, 'value' | 'cells' | 'label'>[]
}

function takenUp(text: ReadText, form: Form, report: Report): Finding[] {
  const all = takenUpIn(text, form, report)
  if (all.length === 0) return []
  const isRead = meetsAny(ownClaims(text))
  const sums = new Map([...Map.groupBy(all, ({ verb }) => verb)].map(([verb, alike]) => [verb, sumOf(alike)]))
  const isToldBefore = toldWith(text.text)
  return all.flatMap((each): Finding[] => {
    const { verb, value, start, end, figures } = each
    const [figure] = figures
    const isRight = figures.some((known) => known.value === value || known.value === sums.get(verb))
    if (!figure || isRight || isRead(each) || isToldBefore(each)) return []
    const message = `${quoted(text.text.slice(start, end))}说的是 ${value} 件，前文没有这个数，表中${figure.label}是 ${figure.value}，请核对后改文字或改表。`
    return [mismatchOfCount(text, each, message, figure, value)]
  })
}

function takenUpIn({ text, narrative }: ReadText, form: Form, report: Report): TakenUp[] {
  return matchesOf(text, COUNT).flatMap(({ 0: words, index, groups = {} }): TakenUp[] => {
    const isOfThose = text.charAt(index - 1) === '的'
    const lead = text.slice(Math.max(0, index - LONGEST), isOfThose ? index - 1 : index)
    const year = YEAR_BEFORE.exec(lead)?.groups?.['year']
    if (year !== undefined && Number(year) !== narrative.year) return []
    const end = index + words.length
    const { before, after } = sentenceAt(text, end, '。；，')
    const corrected = CORRECTED.exec(lead)?.groups?.['verb']
    const row = corrected ? undefined : NAMED.find((each) => each.lead.test(lead) && each.behind.test(after))
    const verb = corrected ?? row?.lead.exec(lead)?.groups?.['verb']
    if (verb === undefined || (!isOfThose && !AMONG.test(after))) return []
    if (OF_DOCUMENTS.test(sentenceAt(text, index, '。；').before)) return []
    if (OTHER.test(before + after) || (row && OF_DISPUTES.test(before + after))) return []
    if ((corrected || row?.behind === REQUESTS) && /许可|处罚/u.test(before + after)) return []
    const figures = row
      ? row.kinds.flatMap((kind) => figureOf(form, report, { kind, row: undefined }) ?? [])
      : CORRECTIONS.flatMap((disputes) => inTable(form, report, disputes, 'corrected') ?? [])
    return [
      {
        start: index - verb.length - (isOfThose ? 1 : 0),
        end,
        value: Number(groups['figure']),
        verb,
        figures,
      },
    ]
  })
}

/** Those of either kind of disputes, or of both together. */
const CORRECTIONS: readonly (readonly Dispute[])[] = [BOTH, ['reconsideration'], ['litigation']]

/** 县局机关新收12件 before 新收的12件中: a count of some was told before. */
function toldWith(text: string): (count: TakenUp) => boolean {
  const told = Map.groupBy(matchesOf(text, /\d{1,6}(?=件)/gu), ([figure]) => Number(figure))
  return ({ verb, value, start }) =>
    told
      .get(value)
      ?.some(
        ({ index }) => index < start && text.slice(Math.max(0, index - NEAR), index).includes(verb.slice(-2)),
      ) ?? false
}

const NEAR = 14
