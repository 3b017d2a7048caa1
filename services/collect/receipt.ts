import type { ReceivedBy } from '../../core/collection/receipt.ts'
import { localDate } from '../case/local-date.ts'

/** When a report came, and what tells its day. */
export interface Receipt {
  /** When it came or was taken in. */
  readonly receivedAt: string
  /** The day that counts, "2026-01-20". */
  readonly receivedOn: string
  readonly receivedBy: ReceivedBy
}

/**
 * A mail knows when it came, unless its clock is ahead of ours; of another file the office may say the day; else it came when it
 * was taken in.
 * @param told by the mail, as an instant
 * @param said by the office, as a day
 */
export function receiptOf(told: string | undefined, said: string | undefined, now: Date): Receipt {
  const mailed = told === undefined ? undefined : new Date(told)
  if (mailed && mailed.getTime() < now.getTime())
    return { receivedAt: mailed.toISOString(), receivedOn: localDate(mailed), receivedBy: 'mail' }
  const today = localDate(now)
  const isSaid = said !== undefined && said < today
  return {
    receivedAt: now.toISOString(),
    receivedOn: isSaid ? said : today,
    receivedBy: isSaid ? 'office' : 'intake',
  }
}
