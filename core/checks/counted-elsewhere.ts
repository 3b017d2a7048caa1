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

/** 不予公开的分别为2件和3件: the first of several figures; 复议案件中有3件: some of them; 村民提出的申请共11件: those of some. */
function isOneOfSeveral(text: string, { kind, row, columns, quote, start, end }: Claim): boolean {
  if (row || columns) return false
  if (/分别[为是有]?/u.test(quote) && /^[、和及与]\d/u.test(text.slice(end, end + 2))) return true
  if (DISPUTES.has(kind) && (/[件起宗]中(?:有|的)?\d/u.test(quote) || isOfResult(text, end))) return true
  if (kind !== 'requests_received_new') return false
  const asked = sentenceAt(text, start, '。；，').before + quote
  return SOME.test(asked) || (ASKED_BY.test(asked) && !EVERYONE.test(asked))
}

/** 收到76件，其中同一人提出的投诉举报类申请19件: what was asked for, and not how it was answered. */
function isOfAsked(text: string, { row, start, quote }: Claim): boolean {
  if (!row || !ASKED_FOR.test(quote)) return false
  return /(?:收到|新收|受理)[^。；]*其中/u.test(sentenceAt(text, start, '。；').before + quote)
}

const ASKED_FOR = /^(?!.*(?:不予|无法|处理|答复|办结|告知|认定)).*[类型]的?申请\d/u

/** 2件复议纠错案件: those with one result. */
function isOfResult(text: string, end: number): boolean {
  return /^(?:案件?)?(?:被|中)?(?:纠错|纠正|撤销|败诉|胜诉|维持|驳回)/u.test(text.slice(end, end + 6))
}

/** 新收申请中企业8件, 补偿类申请达149件. */
const SOME =
  /申请(?:件|事项)?中[^，。；]{0,12}\d|[^各此\d，。；][类型]的?申请|[以将][^。；]{2,30}为[^，。；]{1,6}的申请/u
/** 村民提出的申请共11件, 某村11户提出11件申请. */
const ASKED_BY = /[^，。；]{2}提[出交](?:了|的)?(?:申请|\d{1,6}件?申请)/u
/** Who asked for all that came: 收到村民提出的申请12件, 公民提出的申请12件. */
const EVERYONE = /收到|接到|受理|新收|公民|组织|公众|群众|申请人|单位和个人|自然人/u

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
  return /第三方|第三人|权利人/u.test(sentenceAt(text, start).before + quote)
}

/** 不予公开的情形24项; 主动公开公文8件、依申请公开21件、不予公开17件: how documents are to be published, not how requests were answered. */
function isOfDocuments(text: string, { kind, start, quote }: Claim): boolean {
  if (OUTCOMES.has(kind) && /^对[^，。；]{0,12}文[书件]的公开/u.test(sentenceAt(text, start, '。；').before))
    return true
  if (OUTCOMES.has(kind) && /情形|事项|清单/u.test(quote)) return true
  if (!OUTCOMES.has(kind) && kind !== 'requests_received_new') return false
  const { before } = sentenceAt(text, start, '。；')
  return OF_DOCUMENTS.test(before) && !/收到|受理|答复|办结|申请(?!公开)/u.test(before + quote)
}

const OF_DOCUMENTS = /(?:公文|公开属性|文件|发文)[^。；]{0,40}主动公开[^，。；、\d]{0,8}\d/u

/** 与上年211件相比, 与2023年新收15件比: what there was then. */
function isCompared(text: string, { kind, start, end, quote }: Claim): boolean {
  if (
    /[与同](?:上年|去年|\d{4}年)的?$/u.test(text.slice(Math.max(0, start - 8), start)) &&
    /^的?相?比/u.test(text.slice(end))
  )
    return true
  if (kind !== 'requests_carried_in' || /转|遗留|未/u.test(quote)) return false
  return /[与同比较和]/u.test(text.charAt(start - 1)) || /^(?:的)?相比/u.test(text.slice(end, end + 3))
}

/** 安全生产行政处罚决定134件: of one field, beside all there were. */
function isOfField(text: string, { kind, start, quote }: Claim): boolean {
  if (!kind.startsWith('admin_')) return false
  const lead = sentenceAt(text, start, '。；，、：').before + quote
  const field =
    lead
      .slice(0, Math.max(0, lead.lastIndexOf('行政')))
      .split(SAID_OF_ALL)
      .at(-1) ?? ''
  // 取水许可、水土保持审批等行政许可312件 gives examples of all.
  return field.length > 2 && !field.endsWith('等')
}

const SAID_OF_ALL =
  /全年|本年度?|今年|年内|累计|总计|合计|共计?|依法|[作做]出|公开|公示|公布|办[理结]|实施|下达|查处|开展|完成|处理|受理|各[类级项部门单位]{0,3}|全部|[我本全][局市区县镇街旗州省委机关单位系统]{1,2}|一般程序|普通程序|简易程序/u

/** 仍有2件申请在法定期限内办理: what is still to be done is not done. */
function isStillOpen(text: string, { kind, start, quote }: Claim): boolean {
  if (kind !== 'requests_handled') return false
  return (
    /继续(?:办理|处理)|[仍尚还正]在(?:按期)?(?:办理|处理)|(?:办理|处理)之?中/u.test(quote) ||
    /(?:仍|尚|还)有?$/u.test(text.slice(Math.max(0, start - 2), start))
  )
}

/** 作为复议机关受理1126件: of all organs below; 作为第三人参加诉讼3件: of another's. */
function isOfReviewer(text: string, { kind, start, quote }: Claim): boolean {
  if (!DISPUTES.has(kind)) return false
  return /[省市县区州旗][\u4e00-\u9fff]{1,10}(?:局|厅|委|政府)(?:20\d\d年|全年|本年度?)?(?:共)?受理的|作为第三人|复议(?:机关|机构)(?:的职能|职责)?(?:，?共?(?:受理|审理|承办|办理|收到)|身份)/u.test(
    sentenceAt(text, start).before + quote,
  )
}

const DISPUTES: ReadonlySet<Claim['kind']> = new Set(['reconsideration_total', 'litigation_total'])

/** 2件结转件1月答复，1件公开、1件部分公开: how those of the year before were answered. */
function isOfCarried(text: string, { kind, value, start }: Claim): boolean {
  if (!OUTCOMES.has(kind)) return false
  const carried = CARRIED.exec(sentenceAt(text, start, '。；').before)?.groups?.['figure']
  return carried !== undefined && value <= Number(carried)
}

const CARRIED = /(?<figure>\d{1,4})件(?:上年度?|上一年度?|去年)?结转(?:件|案件|申请|来的)/u

/** 行政处罚四个类别分别有…: kinds are counted, and not what they are of. */
function isOfKinds(text: string, { quote, end }: Claim): boolean {
  return (
    quote.endsWith('个') && /^(?:类|方面|环节|领域|事项|栏目|模块|专栏|板块)/u.test(text.slice(end, end + 2))
  )
}

/** 没有算在行政事业性收费里 says where something is counted, and not that there was none. */
function isOfCounting({ quote }: Claim): boolean {
  return /(?:没有|[未不])(?:再)?(?:[算计列归]|纳入|包[含括])/u.test(quote)
}

/** Whether a figure of the words is none that the tables must have. */
export function isCountedElsewhere(text: string, claim: Claim): boolean {
  if (claim.value === 0) return isOfCounting(claim)
  return (
    isDescribed(text, claim) ||
    isOneOfSeveral(text, claim) ||
    isOfAsked(text, claim) ||
    isOfNamedThing(text, claim) ||
    isToldElsewhere(text, claim.end) ||
    isOfOtherResult(text, claim) ||
    isOfDocuments(text, claim) ||
    isStillOpen(text, claim) ||
    isCompared(text, claim) ||
    isOfField(text, claim) ||
    isOfCarried(text, claim) ||
    isOfKinds(text, claim) ||
    isOfReviewer(text, claim)
  )
}
