import type { Breakdown, BreakdownPart, Claim } from '../narrative/claim.ts'
import { OUTCOMES } from '../narrative/kinds.ts'
import type { Narrative } from '../narrative/narrative.ts'
import { isCountedElsewhere } from './counted-elsewhere.ts'
import type { ReadText } from './reading.ts'

/** The least margin of a reading worth a word. */
const LIKELY = 0.5
/** The least margin of a reading that can only be meant so. */
export const CERTAIN = 2

/** What a text itself says of its figures: not what is likely meant otherwise. */
export function ownClaims({ text, narrative }: ReadText): readonly Claim[] {
  const known = remembered.get(narrative)
  if (known) return known
  const { claims, breakdowns } = narrative
  const own = claims.filter(
    (claim) =>
      claim.margin >= LIKELY &&
      !isOneResult(claim, claims, breakdowns) &&
      !isCountedElsewhere(text, claim) &&
      !isOnlyInTime(claim, text) &&
      !isOfSome(claim, text),
  )
  remembered.set(narrative, own)
  return own
}

/** A narrative is never changed, and several checks ask. */
const remembered = new WeakMap<Narrative, readonly Claim[]>()

/** 1件按无法提供办结，18件按期答复: beside a result of the form it counts those with another, not all that was handled. */
function isOneResult(claim: Claim, claims: readonly Claim[], breakdowns: readonly Breakdown[]): boolean {
  if (claim.kind !== 'requests_handled' || claim.value === 0) return false
  const list = breakdowns.find(({ parts }) => parts.some((part) => isWithin(claim, part)))
  return (
    list !== undefined &&
    list.parts.reduce((sum, { value }) => sum + value, 0) <= list.total &&
    claims.some(({ kind, ...each }) => OUTCOMES.has(kind) && list.parts.some((part) => isWithin(each, part)))
  )
}

function isWithin(claim: Pick<Claim, 'start' | 'end'>, part: BreakdownPart): boolean {
  return claim.start < part.end && part.start < claim.end
}

/** 按时答复14件，逾期答复1件: those answered in time are not all. */
function isOnlyInTime({ kind, start, end }: Claim, text: string): boolean {
  if (kind !== 'requests_handled') return false
  return (
    IN_TIME.test(text.slice(Math.max(0, start - NEAR), end)) &&
    LATE.test(text.slice(end, end + NEXT).split(/[。\n]/u)[0] ?? '')
  )
}

const IN_TIME = /按时|按期|如期|[期时]限内|\d日(?:以)?内/u
const LATE = /^[，、；][^，。；]{0,6}(?:逾期|超期|超时|未能?按[时期]|延长|延期)[^，。；\d]{0,8}\d/u
/** So many characters before its words a figure may be said to be of what was in time. */
const NEAR = 6
const NEXT = 30

/** 1件答复因文书不规范被提醒, 3件申请答复较晚: what is told of some answers counts no more than those. */
function isOfSome({ kind, quote, end }: Claim, text: string): boolean {
  return kind === 'requests_handled' && ANSWERS.test(quote) && TOLD_OF.test(text.slice(end, end + 2))
}

const ANSWERS = /\d件?[^\d]{0,12}(?:答复|回复|办理)$/u
const TOLD_OF = /^(?![均都已全完办])[\u4e00-\u9fff]/u
