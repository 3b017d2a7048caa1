import type { Claim } from '../narrative/claim.ts'
import type { Report } from '../report/report.ts'
import type { Finding } from './finding.ts'
import { scopeAt } from './contradictions/scope.ts'
import { CERTAIN, ownClaims } from './own-claims.ts'
import type { Reading, ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'
import { isSlip } from './slip.ts'
import { placeOf } from './texts.ts'
import { quoted } from '../report/quoted.ts'

interface Place {
  readonly text: ReadText
  readonly claim: Claim
}

/** `narrative.conflict`: two passages that give one figure differently. */
export function checkConflicts(_: Report, { texts }: Reading): Finding[] {
  const seen = new Map<string, Place>()
  return texts.flatMap((text) =>
    ownClaims(text).flatMap((claim): Finding[] => {
      // 未收到恶意申请 may be of one kind alone.
      if (claim.approximate || (claim.value === 0 && claim.margin < CERTAIN)) return []
      const key = `${claim.kind} ${claim.row ?? ''} ${claim.columns?.join() ?? ''}`
      const before = seen.get(key)
      if (!before) seen.set(key, { text, claim })
      if (!before || before.claim.value === claim.value || !isSameScope(before, { text, claim })) return []
      if (isWithCarriedIn(before, { text, claim })) return []
      if (claim.kind === 'requests_handled' && isFinished(before.claim) !== isFinished(claim)) return []
      const { label } = before.text
      const message = `这里是${quoted(claim.quote)}，${quoted(label)}里是${quoted(before.claim.quote)}，两处不一致，请核对。`
      return [
        {
          rule: 'narrative.conflict',
          severity:
            areOfTwoThings(before, { text, claim }) || areOfOtherDisputes(before, { text, claim })
              ? 'advice'
              : 'warning',
          ...placeOf(text, claim.start, claim.end),
          message,
          expected: before.claim.value,
          actual: claim.value,
        },
      ]
    }),
  )
}

/** Who gives two figures in one text means two things by them, unless they differ by a slip of the hand. */
function areOfTwoThings(a: Place, b: Place): boolean {
  return a.text === b.text && b.claim.value > 0 && !isSlip(a.claim.value, b.claim.value)
}

/** 网上申请复议561件, and 2 of the organ's own: so many more are all that were reviewed, or fought. */
function areOfOtherDisputes({ claim: { kind, value } }: Place, { claim: b }: Place): boolean {
  const isDispute = kind === 'reconsideration_total' || kind === 'litigation_total'
  const [less, more] = [Math.min(value, b.value), Math.max(value, b.value)]
  return isDispute && less > 0 && more > 5 * less + 2
}

/** 新收62件，上年结转3件。65件申请中: all there was to do. */
function isWithCarriedIn({ claim: before }: Place, { text, claim }: Place): boolean {
  if (claim.kind !== 'requests_received_new') return false
  const more = Math.abs(claim.value - before.value)
  return ownClaims(text).some(({ kind, value }) => kind === 'requests_carried_in' && value === more)
}

/** 办理 may count what is still open, 办结 not. */
function isFinished({ quote }: Claim): boolean {
  return /办结|答复|回复|办复|完毕|完成/u.test(quote)
}

/** Neither in one sentence, where a whole and its share may stand side by side, nor of different bodies. */
function isSameScope(a: Place, b: Place): boolean {
  if (a.text === b.text && isOneSentence(a.text.text, a.claim.end, b.claim.start)) return false
  return scopeOf(a) === scopeOf(b)
}

function isOneSentence(text: string, from: number, to: number): boolean {
  return sentenceAt(text, from).after.length >= to - from
}

function scopeOf({ text, claim }: Place): string {
  return scopeAt(text.text, claim)
}
