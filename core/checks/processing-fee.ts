import { quoted } from '../report/quoted.ts'
import type { Claim } from '../narrative/claim.ts'
import type { ClaimKind } from '../narrative/kinds.ts'
import type { Report } from '../report/report.ts'
import { figureOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, Reading, ReadText } from './reading.ts'
import { ownClaims } from './own-claims.ts'
import { placeOf } from './texts.ts'

interface Said {
  readonly text: ReadText
  readonly claim: Claim
}

/** `narrative.conflict`: more notices of a processing fee than requests, or what was taken against what was not. */
export const checkProcessingFee: Check = (report, reading) => [
  ...moreThanRequests(report, reading),
  ...takenOrNot(reading),
]

function saidOf({ texts }: Reading, kind: ClaimKind): Said[] {
  return texts.flatMap((text) =>
    ownClaims(text).flatMap((claim) => (claim.kind === kind ? [{ text, claim }] : [])),
  )
}

/** A request is told its fee once. */
function moreThanRequests(report: Report, reading: Reading): Finding[] {
  const [most] = saidOf(reading, 'processing_fee_notices').toSorted((a, b) => b.claim.value - a.claim.value)
  if (!most || most.claim.value === 0) return []
  const [received, carried] = (['requests_received_new', 'requests_carried_in'] as const).map(
    (kind) =>
      figureOf(reading.form, report, { kind, row: undefined })?.value ??
      saidOf(reading, kind).toSorted((a, b) => b.claim.value - a.claim.value)[0]?.claim.value,
  )
  const requests = (received ?? 0) + (carried ?? 0)
  if (received === undefined || most.claim.value <= requests) return []
  const { start, end, quote, value } = most.claim
  const message = `${quoted(quote)}，本年要办理的申请却只有 ${requests} 件，请核对收费通知的件数。`
  return [
    {
      rule: 'narrative.conflict',
      severity: 'warning',
      ...placeOf(most.text, start, end),
      message,
      actual: value,
    },
  ]
}

/** No notice was sent, or none was taken, and money was. */
function takenOrNot(reading: Reading): Finding[] {
  const said = (kind: ClaimKind) => saidOf(reading, kind)
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
