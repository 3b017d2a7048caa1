import type { Form } from '../form/form.ts'
import { matchesOf } from '../matches.ts'
import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { figureOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import { columnsNamed } from './applicant-columns.ts'
import type { Check, ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'
import { placeOf } from './texts.ts'

const WHO =
  '(?<who>自然人|公民个人|个人|商业企业|企业|科研机构|社会公益组织|法律服务机构|法人(?:或|和)(?:者)?其他组织)'
/** 自然人申请占70%, without the figure it is of. */
const SHARE = new RegExp(
  `${WHO}(?:的|提出|提交|申请)*占(?:比|申请总[数量]|总[数量]|全部申请)?(?:的|约|为|达)*(?<share>\\d{1,3}(?:\\.(?<digits>\\d{1,2}))?)[%％]`,
  'gu',
)
const ROUGH =
  '(?<near>将?近|约|大约|超过?)?(?:(?<tenths>[一二两三四五六七八九])成|(?<of>[三四五])分之(?<parts>[一二三四]))(?<more>以上|多|左右)?'
/** 自然人申请占七成, 三分之二的申请来自企业. */
const ROUGHLY: readonly RegExp[] = [
  new RegExp(`${WHO}(?:的|提出|提交|申请)*占(?:比|总[数量]|申请总[数量]|全部申请)?的?${ROUGH}`, 'gu'),
  new RegExp(`${ROUGH}的?申请人?(?:均)?(?:是|为|来自|由|系)${WHO}(?=申请|提出|提交|[，。；])`, 'gu'),
]
const OTHER = /复议|诉讼|同比|上年|去年|其中[^，。；]{0,20}其中/u
/** Shares in percent that rough words may be off by. */
const OFF = { plain: 5, about: 8, over: 10 } as const

/** `narrative.mismatch`: the share of one kind of applicants that the table does not make. */
export const checkApplicantShares: Check = (report, { form, texts }) =>
  texts.flatMap((text) => {
    if (!/占|成|分之/u.test(text.text)) return []
    const exact = matchesOf(text.text, SHARE).flatMap(({ 0: words, index, groups = {} }) => {
      const digits = groups['digits']?.length ?? 0
      const isMade = (share: number) => Math.abs(share - Number(groups['share'])) < 10 ** -digits
      return held(text, { words, index, who: groups['who'] ?? '', digits, isMade }, form, report)
    })
    const rough = ROUGHLY.flatMap((pattern) => matchesOf(text.text, pattern)).flatMap(
      ({ 0: words, index, groups = {} }) => {
        const isMade = (share: number) => isRoughly(share, groups)
        return held(text, { words, index, who: groups['who'] ?? '', digits: 0, isMade }, form, report)
      },
    )
    return [...exact, ...rough]
  })

interface Stated {
  readonly words: string
  readonly index: number
  readonly who: string
  readonly digits: number
  readonly isMade: (share: number) => boolean
}

function held(
  text: ReadText,
  { words, index, who, digits, isMade }: Stated,
  form: Form,
  report: Report,
): Finding[] {
  const { before } = sentenceAt(text.text, index, '。；')
  if (!/申请/u.test(before + words) || OTHER.test(before)) return []
  const shares = sharesIn(form, report, who)
  const [right] = shares
  if (right === undefined || shares.some(isMade)) return []
  const message = `${quoted(words)}与表不符：按表中的申请算是 ${right.toFixed(digits)}%，请核对。`
  const place = placeOf(text, index, index + words.length)
  return [{ rule: 'narrative.mismatch', severity: 'warning', ...place, message }]
}

function isRoughly(share: number, { near, more, tenths, of, parts }: Record<string, string>): boolean {
  const figure = (words = '') => '一二三四五六七八九'.indexOf(words.replace('两', '二')) + 1
  const stated = tenths ? figure(tenths) * 10 : (figure(parts) / figure(of)) * 100
  if (near?.startsWith('超') || more === '以上' || more === '多')
    return share > stated - 1 && share < stated + OFF.over
  if (near?.endsWith('近')) return share > stated - OFF.over && share < stated + 1
  return Math.abs(share - stated) <= (near || more || of ? OFF.about : OFF.plain)
}

/** Of what came in, and of what was handled: either may be meant. */
function sharesIn(form: Form, report: Report, who: string): number[] {
  const columns = columnsNamed(who)
  return (['requests_received_new', 'requests_handled'] as const).flatMap((kind) => {
    const all = figureOf(form, report, { kind, row: undefined })
    const part = figureOf(form, report, { kind, row: undefined, columns })
    return all?.value && part ? [(part.value / all.value) * 100] : []
  })
}
