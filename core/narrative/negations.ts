import type { Clause } from './clauses.ts'
import type { Context, Figure } from './context.ts'
import { isOfSome, withoutEveryone } from './everyone.ts'
import { bestFit, NOTHING } from './fits.ts'
import { isDispute, type Item, itemsOf } from './items.ts'
import { OUTCOMES } from './kinds.ts'
import type { Quantity } from './quantities.ts'
import { wordsOf } from './statements.ts'
import { isActTag, isMatterTag } from './tags.ts'
import type { Term } from './terms.ts'

/** What a clause says there was none of. */
export interface Denial {
  readonly figures: readonly Figure[]
  /** How much more it would cost to read nothing. */
  readonly margin: number
  readonly start: number
  readonly end: number
}

/** How a thing is done badly: that nothing was 逾期 says nothing of how many there were. */
const MANNER =
  /逾期|超期|超时|延期|及时|按时|按期|泄密|泄露|失密|违规|违法|不当|错误|有误|瑕疵|败诉|纠错|纠正|撤销|公开举报|应公开|推诿|拖延|遗漏/u

/** 2件来信未作为申请登记: how something was counted. */
const COUNTED =
  /^(?:再|予|予以|另|单独|重复|一并)?(?:计入|列入|纳入|算入|归入|统计|计算|作为|视为|视作|当作|认定|按|以[^，。；]{1,8}(?:登记|统计)|登记为|单列)/u

/** 收到申请1件，无其他申请 says that there were no more; 其他组织 are a kind of applicants. */
const OTHERS = /^(?:有|收到|发生|出现|存在|因|以|属于)*(?:任何)?(?:其[他它](?!组织)|别的|另外的)/u
/** 未进行属性认定和不予公开的公文: what documents are, and not how requests ended. */
const OF_DOCUMENTS = /^的(?:公文|文件|材料|档案)/u
/** 没有行政事业性收费之外的收费 says nothing of what is named. */
const BESIDES = /^[^，。；]{0,20}[之以]外的/u
/** 没有针对申请逐项回应: how something was not done. */
const TOWARDS =
  /^(?:能|够|很好地?|完全)*(?:针对(?!.*的(?:行政复议|行政诉讼|复议|诉讼|申诉|申请|案[件例]|情[况形]|现象|发生|以?及|[、和或者])+$)|按照?|结合|围绕|根据|依据|区分|考虑|顾及)/u
/** 没有新增行政诉讼 says nothing of those of the year before; documents that are new are those issued. */
const NEW = /^(?:有)?(?:新增(?!的?(?:行政)?规范性文件$)|新发生?|再)/u

/** 无正当理由大量申请 says how somebody asked; “无正当理由大量申请” is the name of something. */
const WITHOUT_REASON = /^[^，。；的]{0,4}(?:理由|依据|根据|必要)/u
const OPENING_QUOTE = /[“‘"「《]$/u

/** Why a dispute may have come, which not all have come of. */
const BADLY = /逾期|超期|超时/u

/** What a clause denies: 未收到政府信息公开申请, 没有行政复议、行政诉讼, 规范性文件未制发. Each matter of a list is one figure, 0. */
export function denialsOf(clause: Clause, context: Context, isAfterDenial: boolean): Denial[] {
  return denialsIn(clause, besideParts(clause, context), isAfterDenial).map((denial) =>
    isOfSuch(denial, clause) ? { ...denial, margin: Math.min(denial.margin, DOUBTFUL) } : denial,
  )
}

/** 公开信息120条，其中政策文件10条，未收到申请: what came is no part of what was published. */
function besideParts({ terms, words }: Clause, context: Context): Context {
  const isOfParts = context.subject === 'requests' || OPENS_PARTS.test(words)
  const isReceived = terms.some(({ tag }) => tag === 'receive')
  return isReceived && !isOfParts ? { ...context, isPart: false } : context
}

const OPENS_PARTS = /其中|包括|包含/u

/** 未收到恶意申请: words that nobody knows stand before the requests, and may say of which kind. */
function isOfSuch({ figures, end }: Denial, { terms, unknown }: Clause): boolean {
  const from = terms.findLast(({ tag, end: to }) => (tag === 'denial' || isActTag(tag)) && to < end)?.end
  const isOfRequests = figures.some(({ kind }) => kind === 'requests_received_new')
  return isOfRequests && from !== undefined && unknown(from, end) > 1
}

/** Less than what is certain. */
const DOUBTFUL = 1

function denialsIn(clause: Clause, context: Context, isAfterDenial: boolean): Denial[] {
  const negation =
    clause.terms.find((term) => denies(term, clause)) ?? (isAfterDenial ? goingOn(clause) : undefined)
  if (!negation) return []
  // 无规范性文件制发权限: what the organ may not do.
  if (/(?:权限?|资格|职能)$/u.test(clause.words)) return []
  const rest = wordsOf(clause, negation.end, clause.end)
  if ([COUNTED, OTHERS, BESIDES, WITHOUT_REASON, TOWARDS, NEW].some((pattern) => pattern.test(rest)))
    return []
  if (OPENING_QUOTE.test(wordsOf(clause, clause.start, negation.start))) return []
  // 其余均未收费 says nothing of all.
  if (/^(?:其余|其他|剩余)/u.test(clause.words)) return []
  const { start, end } = negation
  if (clause.quantities.some((quantity) => quantity.start < end || isCounted(quantity, clause))) return []
  const [before, after] = [
    clause.terms.filter((term) => term.end <= start),
    clause.terms.filter((term) => term.start >= end),
  ]
  // 科研机构均无申请, 未收到来自企业的申请 say nothing of the others.
  if (isOfSome([...before, ...after])) return []
  if (
    negation.tag === 'denial' &&
    !after.some(({ tag }) => isMatterTag(tag) || tag === 'other' || tag === 'next') &&
    !MANNER.test(wordsOf(clause, end, clause.end)) &&
    clause.unknown(end, clause.end) < 2
  ) {
    const behind = denied(itemsOf(clause, before, clause.start, start), after, context)
    if (behind.length > 0)
      return behind.map((each) => ({ ...each, end: Math.max(end, after.at(-1)?.end ?? 0) }))
  }
  // 未提请印发文件: what was not done is a verb that nobody knows.
  if (negation.word.endsWith('未') && clause.unknown(end, end + 2) === 2) return []
  const cause = causeEnd(clause, end)
  // 未发生因逾期未答复被申请行政复议的情况: none of that cause.
  if (BADLY.test(wordsOf(clause, end, cause))) return []
  const listed = itemsOf(clause, after, end, clause.end).filter(
    (item) => item.end > cause || item.terms.some(isDispute),
  )
  const items = listed.filter(
    (item, i) => !isOfManner(item, cause, clause) && !isLostWith(listed[i + 1], item, clause),
  )
  // 不涉及行政许可 says that there were none, 不涉及国家秘密 nothing of a figure.
  return denied(
    items,
    before.filter(({ tag }) => isActTag(tag) || tag === 'past'),
    context,
  )
    .filter(
      ({ figures, end: to }) =>
        !(negation.word.endsWith('涉及') || OF_DOCUMENTS.test(wordsOf(clause, to, clause.end))) ||
        figures.every(({ kind }) => !OUTCOMES.has(kind)),
    )
    .map((each) => ({ ...each, start: Math.min(start, each.start) }))
}

/** 逾期不补正 names a row of the form, and is no manner. */
function isOfManner({ start, end, terms }: Item, cause: number, clause: Clause): boolean {
  const from = Math.max(start, Math.min(cause, end))
  const row = terms.find((term) => term.row !== undefined && term.start >= from)
  const words = row
    ? wordsOf(clause, from, row.start) + wordsOf(clause, row.end, end)
    : wordsOf(clause, from, end)
  return MANNER.test(words)
}

/** 没有行政复议、行政诉讼败诉: how the second ended is said of both. */
function isLostWith(next: Item | undefined, { terms }: Item, clause: Clause): boolean {
  const dispute = next?.terms.find(isDispute)
  return (
    terms.some(isDispute) &&
    next !== undefined &&
    dispute !== undefined &&
    LOST.test(wordsOf(clause, dispute.end, next.end))
  )
}

const LOST = /^(?:案件|案)?(?:被|结果)?(?:败诉|纠错|纠正|撤销)/u

/** 未发生因申请行政复议，提起行政诉讼的情况: the denial of the clause before goes on. */
function goingOn({ start, words, terms, quantities }: Clause): Term | undefined {
  if (quantities.length > 0 || !terms.some(isDispute) || !/(?:情况|情形|案件|事件|现象)$/u.test(words))
    return undefined
  return { start, end: start, tag: 'denial', word: '' }
}

/** 未答复1件 counts one; 未收到一件申请 says there was none. */
function isCounted({ value, start, numberEnd }: Quantity, clause: Clause): boolean {
  return value > 1 || (value > 0 && /\d/u.test(wordsOf(clause, start, numberEnd)))
}

/** 不存在9起 is a result of handling, 不存在收费的情形 denies. */
function denies({ tag, word }: Term, { quantities }: Clause): boolean {
  return tag === 'denial' || (word === '不存在' && quantities.length === 0)
}

/** Where what causes a dispute ends: 因政府信息公开申请答复引发的行政复议. Requests before it are not what is denied. */
function causeEnd(clause: Clause, from: number): number {
  const cause = /^[^因由对就]*[因由对就].*?(?:引发|引起|导致|造成|产生|提起|提出|而|被)/u.exec(
    wordsOf(clause, from, clause.end),
  )
  return cause ? from + cause[0].length : from
}

/** 没有制定、修改、废止规范性文件: of three acts and more each is denied for itself. */
function byAct(terms: readonly Term[]): (readonly Term[])[] {
  const acts = terms.filter(({ tag }) => tag === 'issue' || tag === 'examine' || tag === 'repeal')
  if (acts.length < 3 || terms.filter(({ tag }) => isMatterTag(tag)).length !== 1) return [terms]
  return acts.map((act) => terms.filter((term) => term === act || !acts.includes(term)))
}

/** 未收到依申请公开件、其他公开申请 says one thing of one figure. */
function denied(items: readonly Item[], others: readonly Term[], context: Context): Denial[] {
  const denials = items.flatMap(({ start, end, terms }): Denial[] => {
    return byAct(terms).flatMap((own): Denial[] => {
      const fit = bestFit(withoutEveryone([...own.toReversed(), ...others], own), context)
      if (!fit || fit.frame.says.length === 0) return []
      const figures = fit.frame.says.map((kind) => ({ kind, row: fit.matter?.row }))
      const [from, to] = [terms[0]?.start ?? start, terms.at(-1)?.end ?? end]
      return [{ figures, margin: NOTHING - fit.cost, start: from, end: to }]
    })
  })
  const keys = denials.map(({ figures }) => JSON.stringify(figures))
  return denials.filter((_, i) => keys.indexOf(keys[i] ?? '') === i)
}
