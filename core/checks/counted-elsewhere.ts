import type { Claim } from '../narrative/claim.ts'
import { OUTCOMES } from '../narrative/kinds.ts'
import { sentenceAt } from './sentence-at.ts'

/** 不计入本报告, 由相应机关统计, 在县政府的报告中反映, 与政府信息公开无关. */
const ELSEWHERE =
  /(?:[不未]|没有)(?:再|予|予以|另|重复)?(?:计入|列入|纳入|算入|统计|计算|填入|计在|含在|包含|包括)|不在[^，。；]{0,8}(?:报告|表格|本表|统计|数)|由[^，。；]{1,14}(?:负责|并|分别|另行|单独)?(?:统计|填报|反映)|在[^，。；]{1,14}(?:报告|表)[中里]?(?:反映|体现|填报|统计|列出)|[与同](?:政府)?信息公开(?:工作)?(?:无关|没有关系)|不属于?(?:政府)?信息公开(?!申请[^，。；]{0,6}范围)|(?:另行|单独|分别)(?:统计|填报)/u
/** 其中8件 is another figure, of which it is said instead. */
const FIGURE = /\d\s?[件条项起宗次份]/u

/** Whether the words behind a figure say that it is none of this report's: 学校收到的105件由学校办理，不计入本报告. */
function isToldElsewhere(text: string, end: number): boolean {
  const { after } = sentenceAt(text, end, '。；')
  const next = FIGURE.exec(after)?.index ?? after.length
  return ELSEWHERE.test(after.slice(0, next))
}

/** 理由不合理的1件不予处理: what stands before it says which, so it need not be all with that result. */
function isDescribed(text: string, { kind, row, columns, start, figure, quote }: Claim): boolean {
  if (!OUTCOMES.has(kind) || row || columns || start !== figure?.start) return false
  return text.charAt(start - 1) === '的' && !/[均都全]/u.test(quote)
}

/** 对印发的42份公文逐一核定: what a figure counts stands behind it. */
function isOfNamedThing(text: string, { kind, quote, figure, end }: Claim): boolean {
  if (!/^(?:normative_docs|regulations|admin)_/u.test(kind) || /文件|规章/u.test(quote)) return false
  return text.charAt((figure?.start ?? 0) - 1) === '的' && NOUN.test(text.slice(end, end + 2))
}

const NOUN = /^(?![均都全已逐依按经共皆也中])[\u4e00-\u9fff]{2}/u

/** 第三方同意公开10件 is what others wish; 公开（含部分公开）121件 are two results. */
function isOfOtherResult(text: string, { kind, start, quote }: Claim): boolean {
  if (kind === 'granted' && quote.includes('部分公开')) return true
  if (!OUTCOMES.has(kind) || !/同意公开/u.test(quote)) return false
  return /第三方|第三人|权利人/u.test(sentenceAt(text, start, '。；').before + quote)
}

/** 主动公开公文8件、依申请公开21件、不予公开17件: how documents are to be published, not how requests were answered. */
function isOfDocuments(text: string, { kind, start, quote }: Claim): boolean {
  if (!OUTCOMES.has(kind) && kind !== 'requests_received_new') return false
  const { before } = sentenceAt(text, start, '。；')
  return OF_DOCUMENTS.test(before) && !/收到|受理|答复|办结|申请(?!公开)/u.test(before + quote)
}

const OF_DOCUMENTS = /(?:公文|公开属性|文件|发文)[^。；]{0,40}主动公开[^，。；、\d]{0,8}\d/u

/** 作为复议机关受理1126件: of all organs below. */
function isOfReviewer(text: string, { kind, start, quote }: Claim): boolean {
  if (!DISPUTES.has(kind)) return false
  return /复议(?:机关|机构)(?:的职能|职责)?(?:，?共?(?:受理|审理|承办|办理|收到)|身份)/u.test(
    sentenceAt(text, start).before + quote,
  )
}

const DISPUTES: ReadonlySet<Claim['kind']> = new Set(['reconsideration_total', 'litigation_total'])

/** Whether a figure of the words is none that the tables must have. */
export function isCountedElsewhere(text: string, claim: Claim): boolean {
  if (claim.value === 0) return false
  return (
    isDescribed(text, claim) ||
    isOfNamedThing(text, claim) ||
    isToldElsewhere(text, claim.end) ||
    isOfOtherResult(text, claim) ||
    isOfDocuments(text, claim) ||
    isOfReviewer(text, claim)
  )
}
