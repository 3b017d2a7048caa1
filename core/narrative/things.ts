import type { Attachment } from './attachment.ts'
import type { Context } from './context.ts'

/** Rows of the form whose words are names of things, too. */
const THINGS: ReadonlySet<string | undefined> = new Set([
  'refused.stateSecret',
  'refused.enforcementFile',
  'refused.administrativeEnquiry',
  'notProcessed.petition',
  'notProcessed.publication',
])

/** 整理执法案卷1130宗: where nothing speaks of requests, what names a reason is the thing itself. */
export function isOfThing({ fits }: Attachment, { subject, hasRequests }: Context): boolean {
  if (subject === 'requests' || hasRequests) return false
  return fits.some(({ matter }) => THINGS.has(matter?.row) && !matter?.word.includes('申请'))
}
