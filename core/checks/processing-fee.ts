import { quoted } from '../report/quoted.ts'
import type { ClaimKind } from '../narrative/kinds.ts'
import type { Check } from './reading.ts'
import { ownClaims } from './own-claims.ts'
import { placeOf } from './texts.ts'

/** `narrative.conflict`: no notice of a processing fee was sent, or none was taken, and money was. */
export const checkProcessingFee: Check = (_, { texts }) => {
  const said = (kind: ClaimKind) =>
    texts.flatMap((text) =>
      ownClaims(text).flatMap((claim) => (claim.kind === kind ? [{ text, claim }] : [])),
    )
  const [notices] = said('processing_fee_notices')
  const [charged] = said('processing_fee_charged').toSorted((a, b) => b.claim.value - a.claim.value)
  const denied = said('processing_fee_charged').find(({ claim }) => claim.negated)
  if (denied && charged && charged.claim.value > 0 && denied.text === charged.text) {
    const { start, end, quote, value } = charged.claim
    const message = `${quoted(quote)}，而同一处又说${quoted(denied.claim.quote)}，请核对是否收取。`
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
