import { ending } from '../../core/collection/file-ending.ts'
import { areWrittenAlike } from '../../core/report/written-alike.ts'
import { tellUnit } from '../case/submission.ts'
import type { Store } from '../store/store.ts'
import type { ReadSubmission, SubmissionRecord } from '../store/submissions.ts'
import { keptIn } from './reading/packed.ts'

/**
 * What a report that comes in is among the versions of its unit, or those that wait under its name: a version of its own, which
 * may have to lie beside one that was passed; the same as one; a copy that says the same; the data of a document.
 */
export type Standing =
  | { readonly kind: 'new' | 'beside' }
  | { readonly kind: 'same' | 'copy' | 'data'; readonly known: SubmissionRecord }

/** How a report came. */
interface Came {
  /** The day on which it did. */
  readonly receivedOn: string
  /** The name of its file says whose it is: it is not what waits because a name says otherwise. */
  readonly isNamed: boolean
}

/**
 * Files of one kind, and data, are told apart by their digest. What says the same in a document, or as data, is the version that is there, of several
 * the one that is written alike:
 * its data from then on, where nobody has decided on what was read; a copy, where its unit has sent another since, whatever was decided.
 * What comes after its return is an answer, and what writes it otherwise (marks, the unit's name) a version of its own. Beside a version that was
 * passed both lie, for somebody to choose.
 */
export function standingOf(store: Store, read: ReadSubmission, { receivedOn, isNamed }: Came): Standing {
  const same = store.copies.ofDigest({ ...read, waiting: !isNamed })
  if (same) return { kind: 'same', known: same }
  const saying = read.asData
    ? store.copies.documentsSaying(read)
    : store.copies.saying(read, ending(read.source))
  const alike = saying.find((each) => isWrittenAlike(store, each, read))
  const known = alike ?? saying[0]
  if (!known) return { kind: 'new' }
  const isOpen = known.decision === 'open' && !store.copies.isReturned(known.key)
  if (!isOpen && store.copies.isOvertaken(known.key)) return { kind: 'copy', known }
  if (known.decision !== 'accepted' && (!isOpen || !alike)) return { kind: 'new' }
  if (isOpen) return { kind: read.asData && receivedOn >= known.received_on ? 'data' : 'copy', known }
  return read.asData || !alike ? { kind: 'beside' } : { kind: 'copy', known }
}

function isWrittenAlike(store: Store, known: SubmissionRecord, read: ReadSubmission): boolean {
  const content = store.submissions.contentOf(known.key)
  if (content === undefined) return true
  const [there, came] = [keptIn(content), keptIn(read.content)]
  return areWrittenAlike(there.report, came.report) && hasNoMore(came.unread, there.unread, read.asData)
}

/** Whether nothing that was not read is there besides: a footnote, a picture. Data would take what the document has away. */
function hasNoMore(came = '', there = '', asData: boolean): boolean {
  return came === there || (came === '' && !asData)
}

/** Notes in a version what a file adds to it that says the same; within a write. */
export function joinKnown(
  store: Store,
  { kind, known }: Extract<Standing, { known: unknown }>,
  read: ReadSubmission,
): void {
  if (kind === 'same' && read.signed && !known.signed) store.submissions.setSigned(known.key, read.source)
  if (kind !== 'data') return
  store.copies.becomeData(known.key, read)
  if (known.unit !== null) tellUnit(store, known.unit)
}
