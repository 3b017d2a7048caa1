import { ending } from '../../core/collection/file-ending.ts'
import { isWrittenAlike } from '../../core/report/written-alike.ts'
import { tellUnit } from '../case/submission.ts'
import type { Store } from '../store/store.ts'
import type { ReadSubmission, SubmissionRecord } from '../store/submissions.ts'
import { reportIn } from './reading/packed.ts'

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
 * Files of one kind, and data, are told apart by their digest; each kind of document is read with marks of its own, so that only
 * what it says counts. Once a version was passed, a document that writes it otherwise is shown beside it. Where data comes after its
 * document, the version is the data from then on, unless somebody has decided on what was read.
 */
export function standingOf(store: Store, read: ReadSubmission, { receivedOn, isNamed }: Came): Standing {
  const same = store.copies.ofDigest({ ...read, waiting: !isNamed })
  if (same) return { kind: 'same', known: same }
  const known = read.asData
    ? store.copies.undecidedDocument(read)
    : store.copies.saying(read, ending(read.source))
  if (!known) return { kind: 'new' }
  if (read.asData) return { kind: receivedOn < known.received_on ? 'copy' : 'data', known }
  return isPassedOtherwise(store, known, read) ? { kind: 'beside' } : { kind: 'copy', known }
}

function isPassedOtherwise(store: Store, known: SubmissionRecord, read: ReadSubmission): boolean {
  const content = known.decision === 'accepted' && store.submissions.contentOf(known.key)
  return content instanceof Uint8Array && !isWrittenAlike(reportIn(content), reportIn(read.content))
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
