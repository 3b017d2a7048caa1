import { type Attachment, BARE } from './attachment.ts'
import type { Context, Subject } from './context.ts'
import { NOTHING } from './fits.ts'
import { subjectOf } from './frames.ts'
import type { Statement } from './statements.ts'
import { isMatterTag } from './tags.ts'

/** 热线受理3000件, 受理信访9件, 受理消费纠纷300件, 受理许可申请20件: what else was received or handled. */
export function isOfOther({ clause, lead, quantity }: Statement): boolean {
  const verb = lead.findLast(({ tag }) => tag === 'receive' || tag === 'handle')
  if (!verb) return false
  if (lead.some(({ tag, word }) => tag === 'other' && !STEPS.test(word))) return true
  const isUnnamed = lead.every(({ start, word }) => start < verb.end || BARE.test(word))
  return isUnnamed && clause.unknown(verb.end, quantity.start) > 1
}

/** 补正9件: a step on the way to the answer. */
const STEPS = /^补正$/u

/** What the text speaks of behind a figure. */
export function subjectAfter(
  { fits, cost }: Attachment,
  statement: Statement,
  { subject, hasRequests, isPart, isOfOther: goesOn }: Context,
): Subject | undefined {
  const { clause, lead, tail, start, quantity } = statement
  if (isPart && subject === 'else') return subject
  const [fit] = fits
  if (fit && cost < NOTHING) return fit.frame.subject
  const last = lead.at(-1) ?? tail[0]
  // Parts do not change what the whole is about, and a bare figure goes on about it; 65件申请中 is of requests.
  const isBare = lead.length === 0 && clause.unknown(start, quantity.start) === 0
  if (isPart || (isBare && !(last && isMatterTag(last.tag)))) return subject
  if (last?.tag === 'request' && BARE.test(last.word) && isOfOther(statement)) return 'else'
  if (last && isMatterTag(last.tag)) return subjectOf(last.tag)
  if (last?.tag === 'applicant' || last?.tag === 'channel' || last?.tag === 'disputeResult') return subject
  if (last && (last.tag === 'late' || STEPS.test(last.word))) return subject
  if (subject === 'processingFee' && last?.tag === 'charge') return subject
  if (last?.tag === 'handle' || last?.tag === 'receive') {
    if (goesOn || isOfOther(statement)) return 'else'
    if (hasRequests) return 'requests'
    if (subject === undefined) return subject
  }
  return last?.tag === 'requestWork' ? 'requests' : 'else'
}
