import type { Breakdown, BreakdownPart, Claim } from '../narrative/claim.ts'
import { OUTCOMES } from '../narrative/kinds.ts'
import type { Narrative } from '../narrative/narrative.ts'
import { isCountedElsewhere } from './counted-elsewhere.ts'
import type { ReadText } from './reading.ts'

/** The least margin of a reading worth a word. */
const LIKELY = 0.5

/** What a text itself says of its figures: not what is likely meant otherwise. */
export function ownClaims({ text, narrative }: ReadText): readonly Claim[] {
  const known = remembered.get(narrative)
  if (known) return known
  const { claims, breakdowns } = narrative
  const own = claims.filter(
    (claim) =>
      claim.margin >= LIKELY && !isOneResult(claim, claims, breakdowns) && !isCountedElsewhere(text, claim),
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
