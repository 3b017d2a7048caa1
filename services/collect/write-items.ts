import type { FileOutcome } from '../../core/collection/taken-file.ts'
import { ending } from '../../core/collection/file-ending.ts'
import { plainName } from '../../core/report/invisible.ts'
import type { Matcher } from '../../core/unit-names/matcher.ts'
import { settleReceipt, settleUnit, tellUnit } from '../case/submission.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import type { Checked, ReadSubmission, SubmissionRecord } from '../store/submissions.ts'
import type { NewTakenFile } from '../store/taken-files.ts'
import { type Receipt, receiptOf } from './receipt.ts'
import { CHECKS_VERSION } from '../../core/checks/version.ts'
import { digestOf } from '../digest.ts'
import { unitMeant } from './unit-meant.ts'
import type { ReadItem } from './reading/protocol.ts'
import type { PackedFindings, PackedReport } from './reading/packed.ts'

/** Characters of a file's name with the folders, mails and zip files it lay in. */
const LONGEST_NAME = 1000

/** What writing needs to know. */
export interface Writing {
  readonly store: Store
  readonly collection: CollectionRecord
  readonly matcher: Matcher
  readonly now: Date
  /** The day on which files came of which no mail tells, where the office said so. */
  readonly receivedOn?: string | undefined
  /** They lie in a folder, which may be taken in again as it is; else somebody handed them in one by one. */
  readonly ofFolder?: boolean
  readonly newId: () => string
}

/** Notes what became of one file, within a write. @returns what became of it */
export function writeItem(item: ReadItem, writing: Writing): FileOutcome {
  const { store, collection, now } = writing
  const { digest, result } = item
  const file = {
    collection: collection.key,
    name: shownName(item.name),
    digest,
    at: now.toISOString(),
    failure: null,
    submission: null,
  }
  if (result.kind === 'known') return metAgain(item, file, writing)
  if (result.kind === 'refused') {
    const failure = JSON.stringify(result.failure)
    store.takenFiles.insert({ ...file, outcome: 'refused', agency: null, year: null, failure })
    return 'refused'
  }
  if (result.kind === 'otherYear') {
    const { year, report } = result
    const agency = plainName(report.agency).slice(0, 200)
    const key = store.takenFiles.insert({ ...file, outcome: 'otherYear', agency, year })
    store.otherYears.insert(key, item.receivedAt, report)
    return 'otherYear'
  }
  const { report, findings, year } = result
  const { outcome, submission } = takeReport(item, report, findings, writing)
  store.takenFiles.insert({ ...file, outcome, agency: plainName(report.agency), year, submission })
  return outcome
}

/** A file that is known. What its unit says with it now may be another version than it said last. */
function metAgain(
  { receivedAt }: ReadItem,
  file: Omit<NewTakenFile, 'outcome' | 'agency' | 'year'>,
  { store, collection, now, ofFolder }: Writing,
): FileOutcome {
  const known = store.takenFiles.heldBy(collection.key, file.digest)
  const held = known === undefined ? undefined : store.submissions.find(known)
  if (!held) return 'same'
  cameBefore(store, held, receiptOf(receivedAt, undefined, now))
  if (held.collection !== collection.key) return 'same'
  const again = { ...file, unit: held.unit, submission: held.key }
  const { isNews, isWhereItWas, insert } = store.takenFiles
  if (isNews(again) && !(ofFolder && isWhereItWas(again)))
    insert({
      ...file,
      outcome: 'same',
      agency: held.agency,
      year: collection.year,
      submission: held.key,
    })
  return 'same'
}

interface Took {
  readonly outcome: FileOutcome
  readonly submission: number
}

function takeReport(
  { name, digest, receivedAt }: ReadItem,
  report: PackedReport,
  findings: PackedFindings | undefined,
  { store, collection, matcher, now, receivedOn, newId }: Writing,
): Took {
  const receipt = receiptOf(receivedAt, receivedOn, now)
  const meant = unitMeant(matcher, report, name)
  // Of two units of one name that say the same nobody can tell whose it is.
  const isAnybodys = meant === undefined && matcher.isShared(report.agency)
  const unit = meant && store.roster.find(collection.key, meant.id)?.key
  const same = store.submissions.ofDigest(collection.key, report.digest)
  // Somebody may have given it to another unit, too.
  const isAnothers = unit !== undefined && same !== undefined && same.unit !== null && same.unit !== unit
  if (same && !isAnybodys && !isAnothers) {
    if (report.signed && !same.signed) store.submissions.setSigned(same.key, shownName(name))
    return cameBefore(store, same, receipt)
  }
  const read = {
    ...report,
    digest: same ? digestOf(Buffer.from(report.digest + digest)) : report.digest,
    agency: plainName(report.agency),
    ...(findings ?? UNCHECKED),
    collection: collection.key,
    unit: unit ?? null,
    source: shownName(name),
  }
  const saying = isAnybodys ? undefined : sayingSame(store, read, receipt)
  if (saying) return cameBefore(store, saying, receipt)
  const submission = store.submissions.insert({ ...read, id: newId(), ...receipt })
  if (unit === undefined) return { outcome: 'unmatched', submission }
  settleUnit(store, unit, submission)
  return { outcome: 'taken', submission }
}

/**
 * A version that says the same, of which this is a copy. Files of one kind, and data, are told apart by their digest; each kind
 * of document is read with marks of its own. Where data comes after its document, the version is the data from then on, unless
 * somebody has decided on what was read.
 */
function sayingSame(
  store: Store,
  read: ReadSubmission,
  { receivedOn }: Receipt,
): SubmissionRecord | undefined {
  const { collection, unit, agency, region, substance, source } = read
  const said = { collection, unit, agency, region, substance }
  if (!read.asData) return store.submissions.saying(said, ending(source))
  const document = store.submissions.undecidedDocument(said)
  if (!document) return undefined
  if (receivedOn < document.received_on) return document
  store.submissions.becomeData(document.key, read)
  if (unit !== null) tellUnit(store, unit)
  return document
}

/** What is there already; the mail in which it is met again may tell that it came earlier than it was taken in. */
function cameBefore(store: Store, known: SubmissionRecord, { receivedOn, receivedBy }: Receipt): Took {
  const isTold = receivedBy === 'mail' && known.received_by === 'intake' && receivedOn < known.received_on
  if (isTold) settleReceipt(store, known, receivedOn, receivedBy)
  return { outcome: 'same', submission: known.key }
}

/** Names come from whoever sent the file. */
function shownName(name: string): string {
  return plainName(name).slice(0, LONGEST_NAME)
}

/** Where checking took too long: a person has to look. */
export const UNCHECKED: Checked = {
  findings: null,
  errors: null,
  warnings: null,
  advice: null,
  checkedBy: CHECKS_VERSION,
}
