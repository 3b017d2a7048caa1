import { quoted } from '../report/quoted.ts'
import type { Claim } from '../narrative/claim.ts'
import type { ClaimKind } from '../narrative/kinds.ts'
import type { Report } from '../report/report.ts'
import { tableValueOf } from './claimed.ts'
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
  ...unpaid(report, reading),
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
      tableValueOf(reading.form, report, { kind, row: undefined }) ??
      saidOf(reading, kind).toSorted((a, b) => b.claim.value - a.claim.value)[0]?.claim.value,
  )
  const requests = (received ?? 0) + (carried ?? 0)
  if (received === undefined || most.claim.value <= requests) return []
  return [conflict(most, `本年要办理的申请却只有 ${requests} 件，请核对收费通知的件数。`)]
}

/** No notice was sent, or none was taken, and money was. */
function takenOrNot(reading: Reading): Finding[] {
  const said = (kind: ClaimKind) => saidOf(reading, kind)
  const [notices] = said('processing_fee_notices')
  const [charged] = said('processing_fee_charged').toSorted((a, b) => b.claim.value - a.claim.value)
  const denied = said('processing_fee_charged').find(({ claim }) => claim.negated)
  if (denied && charged && charged.claim.value > 0 && denied.text === charged.text)
    return [conflict(charged, `而同一处又说${quoted(denied.claim.quote)}，请核对是否收取。`)]
  const unsent = said('processing_fee_notices').find(({ claim }) => claim.negated)
  const sent = said('processing_fee_notices').find(({ claim }) => claim.value > 0)
  if (unsent && sent && unsent.text === sent.text)
    return [conflict(sent, `而同一处又说${quoted(unsent.claim.quote)}，请核对收费通知的件数。`)]
  if (!notices || !charged || notices.claim.value > 0 || charged.claim.value === 0) return []
  return [
    conflict(charged, `而收费通知写的是没有发出（${quoted(notices.claim.quote)}），请核对通知的件数和金额。`),
  ]
}

/** Whoever did not pay in time was told a fee: the row of part three against 未发出收费通知. */
function unpaid(report: Report, reading: Reading): Finding[] {
  const [denied] = saidOf(reading, 'processing_fee_notices').filter(({ claim }) => claim.value === 0)
  const row = { kind: 'other_handled', row: 'other.feeUnpaid' } as const
  const requests = denied && tableValueOf(reading.form, report, row)
  if (!denied || !requests) return []
  const against = `而表三有 ${requests} 件是逾期未按收费通知缴费、不再处理的，请核对收费通知的件数；上年发出的请写明。`
  return [{ ...conflict(denied, against), severity: 'advice' }]
}

/** @param against what stands against it, behind its quotation */
function conflict({ text, claim: { start, end, quote, value } }: Said, against: string): Finding {
  return {
    rule: 'narrative.conflict',
    severity: 'warning',
    ...placeOf(text, start, end),
    message: `${quoted(quote)}，${against}`,
    actual: value,
  }
}
