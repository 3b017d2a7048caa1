import type { Form } from '../form/form.ts'
import { ORGANISATIONS } from '../form/shared/requests-table.ts'
import { quoted } from '../report/quoted.ts'
import type { Report } from '../report/report.ts'
import { figureOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'
import { meetsAny } from './stretches.ts'
import { placeOf } from './texts.ts'

/** 法人和其他组织提出的36件, without the total beside it. */
const COUNT =
  /(?<=^|[，。；：、和])(?:其中，?|由|为)?(?<who>自然人|公民个人|法人(?:或|和|及|以及)(?:者)?其他组织|商业企业|科研机构|社会公益组织|法律服务机构)(?:申请人?|提出|提交|递交|的){0,3}(?:共|有|为)?(?<figure>\d{1,6})件(?!次)/gmu
const COLUMNS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/自然人|公民/u, ['natural']],
  [/商业企业/u, ['enterprise']],
  [/科研/u, ['research']],
  [/公益/u, ['publicInterest']],
  [/法律/u, ['legalService']],
  [/法人/u, ORGANISATIONS],
]
/** Of results, of disputes, of another year or of other things: the applicants of those. */
const OTHER =
  /公开\d|答复\d|不予|无法|不存在|不掌握|结转|复议|诉讼|去年|上年|许可|信访|投诉|留言|季度|半年|[1-9]月|线上|网上|信函|当面|予以公开|部分公开/u

/** `narrative.mismatch`: how many requests one kind of applicants made, where nothing but the table says of how many. */
export const checkApplicantCounts: Check = (report, { form, texts }) =>
  texts.flatMap((text) => counts(text, form, report))

function counts(text: ReadText, form: Form, report: Report): Finding[] {
  if (!text.text.includes('申请')) return []
  const found = [...text.text.matchAll(COUNT)]
  if (found.length === 0) return []
  const { claims, breakdowns } = text.narrative
  const isRead = meetsAny([...claims, ...breakdowns.flatMap(({ parts }) => parts)])
  return found.flatMap(({ 0: words, index, groups }): Finding[] => {
    const [start, end] = [index, index + words.length]
    const { before } = sentenceAt(text.text, index, '。；')
    const isOfRequests = /申请/u.test(sentenceAt(text.text, index).before + words)
    if (isRead({ start, end }) || !isOfRequests || OTHER.test(before + words)) return []
    const columns = COLUMNS.find(([pattern]) => pattern.test(groups?.['who'] ?? ''))?.[1] ?? []
    const values = valuesOf(form, report, columns)
    const said = Number(groups?.['figure'])
    const [received] = values
    if (received === undefined || values.includes(said)) return []
    const message = `${quoted(words)}说的是${said}，表中本年新收的是 ${received} 件，请核对后改文字或改表。`
    const place = placeOf(text, start, end)
    return [
      {
        rule: 'narrative.mismatch',
        severity: 'warning',
        ...place,
        message,
        expected: received,
        actual: said,
      },
    ]
  })
}

/** What came in, what was handled, and what there was to handle: any of them may be meant. */
function valuesOf(form: Form, report: Report, columns: readonly string[]): number[] {
  const [received, carried, handled] = (
    ['requests_received_new', 'requests_carried_in', 'requests_handled'] as const
  ).map((kind) => figureOf(form, report, { kind, row: undefined, columns })?.value)
  if (received === undefined || handled === undefined) return []
  return [received, handled, received + (carried ?? 0)]
}
