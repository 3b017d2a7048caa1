import { isFiller, JOINT, type Statement, wordsOf } from './statements.ts'
import { type Act, isActTag, isMatterTag, isResultTag, type Matter } from './tags.ts'
import type { Term } from './terms.ts'

/** What a figure is said of: matters (several where they are joined, 行政复议、行政诉讼各1件) and what was done. */
export interface Head {
  readonly matters: readonly MatterTerm[]
  readonly act: ActTerm | undefined
  readonly start: number
  readonly end: number
}

export type MatterTerm = Term & { readonly tag: Matter }
export type ActTerm = Term & { readonly tag: Act }

const JOINED = new RegExp(`^(?:${JOINT})$`, 'u')

export function isAct(term: Term | undefined): term is ActTerm {
  return term !== undefined && isActTag(term.tag)
}

export function isMatter(term: Term | undefined): term is MatterTerm {
  return term !== undefined && isMatterTag(term.tag)
}

/**
 * The head of a statement: the words right before the figure (申请共计81件), or right after it where those before do
 * not name a matter (收到70件申请). Undefined where something else stands next to the figure.
 */
export function headOf(statement: Statement): Head | undefined {
  const { lead, tail, quantity } = statement
  const last = lead.at(-1)
  const isNear = last !== undefined && isFiller(between(statement, last.end, quantity.start))
  if (isNear && isMatter(last)) return ofMatters(statement, lead.length - 1)
  const place = isNear && isAct(last) ? firstJoinedAct(statement, lead.length - 1) : -1
  const act = lead[place]
  if (!isAct(act)) return ofTail(statement, matterAfter(statement, tail, undefined))
  return (
    ofMatterAndAct(statement, place, act) ??
    ofTail(statement, matterAfter(statement, tail, act), act) ??
    ofAct(statement, act)
  )
}

/** 申请办结5件: the matter stands before what was done. */
function ofMatterAndAct(statement: Statement, place: number, act: ActTerm): Head | undefined {
  const before = statement.lead[place - 1]
  if (!isMatter(before) || !isFiller(between(statement, before.end, act.start))) return undefined
  const head = ofMatters(statement, place - 1)
  // 收到申请办理事项1件 counts what was received.
  return { ...head, act: head.act?.tag === 'receive' ? head.act : act }
}

/** 办结5件: the matter was named before. */
function ofAct({ quantity }: Statement, act: ActTerm): Head {
  return { matters: [], act, start: act.start, end: quantity.end }
}

/** 收到70件申请, 3件结转下年度, 6件已依法答复. */
function ofTail(statement: Statement, after: MatterTerm | undefined, act?: ActTerm): Head | undefined {
  const { quantity, tail } = statement
  if (after) return { matters: [after], act, start: act?.start ?? quantity.start, end: after.end }
  const [first] = tail
  if (act || !isAct(first) || first.tag !== 'handle' || !opensWithFigure(statement)) return undefined
  if (!ADVERBS.test(between(statement, quantity.end, first.start))) return undefined
  return { matters: [], act: first, start: quantity.start, end: first.end }
}

const ADVERBS = /^(?:已|均|全部|都|依法|按时|按期|及时|予以|完成|经|·)*$/u
const FIGURE_OPENS = /^(?:其中|另有|另|有|剩余|尚有|还有|其余|余|共有|共|除|:)*$/u

function opensWithFigure(statement: Statement): boolean {
  return FIGURE_OPENS.test(between(statement, statement.start, statement.quantity.start))
}

/** The matters joined to the one at an index of the lead, and the act nearest before them. */
function ofMatters(statement: Statement, index: number): Head {
  const { lead, quantity } = statement
  let first = index
  while (isMatter(lead[first - 1]) && isJoined(statement, lead[first - 1], lead[first])) first -= 1
  const matters = lead.slice(first, index + 1).filter(isMatter)
  const last = lead.slice(0, first).findLastIndex(isAct)
  const act = lead[firstJoinedAct(statement, last)]
  return {
    matters,
    act: isAct(act) ? act : undefined,
    start: act?.start ?? matters[0]?.start ?? quantity.start,
    end: quantity.end,
  }
}

/** Receiving and handling: 受理办结, 办理答复. */
function isDeed(term: Term | undefined): boolean {
  return term?.tag === 'receive' || term?.tag === 'handle'
}

/** Of acts joined together the first is what the figure counts: 收到和处理, 受理并答复, 办理答复. */
function firstJoinedAct(statement: Statement, last: number): number {
  let index = last
  while (isAct(statement.lead[index - 1])) {
    const [left, right] = [statement.lead[index - 1], statement.lead[index]]
    const isOneDeed = left?.end === right?.start && isDeed(left) && isDeed(right)
    if (!isOneDeed && !isJoined(statement, left, right)) break
    index -= 1
  }
  return index
}

/** A result of handling may stand anywhere after its figure; what is counted must end the words, and an act open them. */
function matterAfter(
  statement: Statement,
  tail: readonly Term[],
  act: ActTerm | undefined,
): MatterTerm | undefined {
  const { end } = statement
  if (!act && !opensWithFigure(statement)) return undefined
  const result = tail.find((term) => isMatter(term) && isResultTag(term.tag))
  // 37件予以公开或告知途径 is two results.
  if (isMatter(result)) return /^[或、和及]/u.test(between(statement, result.end, end)) ? undefined : result
  const last = tail.at(-1)
  return act && isMatter(last) && isFiller(between(statement, last.end, end)) ? last : undefined
}

function isJoined(statement: Statement, left: Term | undefined, right: Term | undefined): boolean {
  if (!left || !right) return false
  return JOINED.test(
    between(statement, left.end, right.start).replace(/^(?:案件|件|决定|信息|申请|情况)/u, ''),
  )
}

function between({ clause }: Statement, from: number, to: number): string {
  return wordsOf(clause, from, to)
}
