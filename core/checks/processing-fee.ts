import { quoted } from '../report/quoted.ts'
import type { ClaimKind } from '../narrative/kinds.ts'
import type { Check } from './reading.ts'
import { ownClaims } from './own-claims.ts'
import { placeOf } from './texts.ts'

/** `narrative.conflict`: no notice of a processing fee was sent, and money was taken. */
export const checkProcessingFee: Check = (_, { texts }) => {
  const said = (kind: ClaimKind) =>
    texts.flatMap((text) =>
      ownClaims(text).flatMap((claim) => (claim.kind === kind ? [{ text, claim }] : [])),
    )
  const [notices] = said('processing_fee_notices')
  const [charged] = said('processing_fee_charged')
  if (!notices || !charged || notices.claim.value > 0 || charged.claim.value === 0) return []
  const { start, end, quote, value } = charged.claim
  const message = `${quoted(quote)}，而收费通知写的是没有发出（${quoted(notices.claim.quote)}），请核对通知的件数和金额。`
  return [
    {
      rule: 'narrative.conflict',
      severity: 'warning',
      ...placeOf(charged.text, start, end),
      message,
      actual: value,
    },
  ]
}
