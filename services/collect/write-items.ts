import type { FileOutcome } from '../../core/collection/taken-file.ts'
import { CHECKS_VERSION } from '../../core/checks/version.ts'
import { plainName } from '../../core/report/invisible.ts'
import type { Matcher } from '../../core/unit-names/matcher.ts'
import { giveTo, type Keeps, settleUnit } from '../case/settle-unit.ts'
import { settleReceipt } from '../case/submission.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import type { Checked, ReadSubmission, SubmissionRecord } from '../store/submissions.ts'
import type { NewTakenFile } from '../store/taken-files.ts'
import { type Receipt, receiptOf } from './receipt.ts'
import type { ReadItem } from './reading/protocol.ts'
import { joinKnown, type Standing, standingOf } from './standing.ts'
import { isNamedIn, unitMeant, type UnitSaid, unitsNamed } from './unit-meant.ts'

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
  /** What the office has decided for stays in use, whatever day the file says: nobody knows whether it is later. */
  readonly keepsDecided?: boolean
  readonly newId: () => string
}

/** What became of a file. */
export interface Took {
  readonly outcome: FileOutcome
  /** Key of the version that it holds, where it is one of this collection. */
  readonly submission: number | null
  /** It was there already, of a unit that may not be the one that this file is of. */
  readonly isDoubtful?: boolean
}

/** Notes what became of one file, within a write. */
export function writeItem(item: ReadItem, writing: Writing): Took {
  const { result } = item
  if (result.kind === 'known') return metAgain(item, writing)
  if (result.kind === 'refused') {
    noteFile(item, writing, { outcome: 'refused', failure: JSON.stringify(result.failure) })
    return { outcome: 'refused', submission: null }
  }
  const { year, report } = result
  const said = { agency: plainName(report.agency), year }
  if (result.kind === 'otherYear') {
    const agency = said.agency.slice(0, 200)
    const key = noteFile(item, writing, { ...said, agency, outcome: 'otherYear' })
    writing.store.otherYears.insert(key, item.receivedAt, report)
    return { outcome: 'otherYear', submission: null }
  }
  const took = takeReport(item, result, writing)
  noteFile(item, writing, { ...said, ...took })
  return took
}

/** @returns the key of the line */
function noteFile(
  item: ReadItem,
  { store, collection, now }: Writing,
  became: Pick<NewTakenFile, 'outcome'> & Partial<NewTakenFile>,
): number {
  return store.takenFiles.insert({
    ...fileOf(item, collection),
    at: now.toISOString(),
    agency: null,
    year: null,
    failure: null,
    submission: null,
    ...became,
  })
}

/** A report that was read: a version of its unit, or of one that is still to be named, or one that is there. */
function takeReport(
  item: ReadItem,
  { report: { holdsOthers = false, ...report }, findings }: Extract<ReadItem['result'], { kind: 'report' }>,
  writing: Writing,
): Took {
  const { store, collection, matcher, newId } = writing
  const receipt = receiptFor(item, writing)
  const { unit, isNamed } = whose(report, item, writing)
  const read: ReadSubmission = {
    ...report,
    agency: plainName(report.agency),
    ...(findings ?? UNCHECKED),
    collection: collection.key,
    unit,
    source: shownName(item.name),
  }
  // Of two units of one name that say the same nobody can tell whose it is.
  const isAnybodys = unit === null && matcher.isShared(report.agency)
  const { receivedOn } = receipt
  const standing: Standing = isAnybodys ? { kind: 'new' } : standingOf(store, read, { receivedOn, isNamed })
  if ('known' in standing) {
    joinKnown(store, standing, read)
    return sameAs(standing.known, item, writing)
  }
  const submission = store.submissions.insert({ ...read, id: newId(), ...receipt })
  if (unit === null) return { outcome: 'unmatched', submission }
  settleUnit(store, unit, [submission], keptBy(standing, { holdsOthers, ...writing }))
  return { outcome: 'taken', submission }
}

/** What a version that comes in leaves in use; a document of several units' reports, such as a volume, is nobody's own word. */
function keptBy(
  { kind }: Standing,
  { holdsOthers, keepsDecided }: Pick<Writing, 'keepsDecided'> & { readonly holdsOthers: boolean },
): Keeps {
  if (holdsOthers) return 'inUse'
  return keepsDecided || kind === 'beside' ? 'decided' : 'nothing'
}

/** A file that is known. What its unit says with it now may be another version than it said last. */
function metAgain(item: ReadItem, writing: Writing): Took {
  const { store, collection } = writing
  const known = store.takenFiles.heldBy(collection.key, item.digest)
  const held = known === undefined ? undefined : store.submissions.find(known)
  if (held?.collection !== collection.key) {
    if (held) cameBefore(store, held, receiptFor(item, writing))
    return { outcome: 'same', submission: null }
  }
  const took = namedAnew(held, item, writing) ?? sameAs(held, item, writing)
  if (took.outcome !== 'same' || took.isDoubtful || isNews(held, item, writing))
    noteFile(item, writing, { ...took, agency: held.agency, year: collection.year })
  return took
}

/** What waits to be claimed may come under a name that says whose it is, or be of another unit that says the same. */
function namedAnew(held: SubmissionRecord, item: ReadItem, writing: Writing): Took | undefined {
  const { store, matcher, newId } = writing
  if (held.unit !== null || isNoted(item, writing)) return undefined
  const { unit, isNamed } = whose(held, item, writing)
  if (unit !== null && isNamed) {
    giveTo(store, unit, [held])
    return { outcome: 'taken', submission: held.key }
  }
  if (unit !== null || held.region !== '' || !matcher.isShared(held.agency)) return undefined
  const came = { id: newId(), source: shownName(item.name), ...receiptFor(item, writing) }
  return { outcome: 'unmatched', submission: store.copies.copy(held.key, came) }
}

/** What is there already; the mail in which it is met again may tell that it came earlier than it was taken in. */
function sameAs(known: SubmissionRecord, item: ReadItem, writing: Writing): Took {
  cameBefore(writing.store, known, receiptFor(item, writing))
  const isDoubtful = !isNoted(item, writing) && mayBeAnothers(known, item, writing)
  return { outcome: 'same', submission: known.key, ...(isDoubtful && { isDoubtful }) }
}

function mayBeAnothers(known: SubmissionRecord, { name }: ReadItem, writing: Writing): boolean {
  const { store, collection, matcher } = writing
  if (known.unit === null) return false
  const named = unitsNamed(matcher, known, name)
  if (named.length === 0) return matcher.isShared(known.agency)
  return named.some(({ id }) => store.roster.find(collection.key, id)?.key !== known.unit)
}

function cameBefore(store: Store, known: SubmissionRecord, { receivedOn, receivedBy }: Receipt): void {
  const isTold = receivedBy === 'mail' && known.received_by === 'intake' && receivedOn < known.received_on
  if (isTold) settleReceipt(store, known, receivedOn, receivedBy)
}

/** Whether a known file says something else than the last one of its unit, and is not where it was in its folder. */
function isNews(held: SubmissionRecord, item: ReadItem, { store, collection, ofFolder }: Writing): boolean {
  const { isNews: saysNews, isWhereItWas } = store.takenFiles
  const again = { ...fileOf(item, collection), unit: held.unit, submission: held.key }
  return saysNews(again) && !(ofFolder && isWhereItWas(again))
}

function isNoted(item: ReadItem, { store, collection }: Writing): boolean {
  return store.takenFiles.isNoted(fileOf(item, collection))
}

/** The key of the unit that a report is of, null where nobody can tell yet, and whether its file's name itself says so. */
function whose(said: UnitSaid, { name }: ReadItem, { store, collection, matcher }: Writing) {
  const meant = unitMeant(matcher, said, name)
  const unit = (meant && store.roster.find(collection.key, meant.id)?.key) ?? null
  return { unit, isNamed: meant !== undefined && isNamedIn(matcher, meant.id, name) }
}

function receiptFor({ receivedAt }: ReadItem, { receivedOn, now }: Writing): Receipt {
  return receiptOf(receivedAt, receivedOn, now)
}

function fileOf({ name, digest }: ReadItem, { key }: CollectionRecord) {
  return { collection: key, name: shownName(name), digest }
}

/** Names come from whoever sent the file. */
function shownName(name: string): string {
  return plainName(name).slice(0, LONGEST_NAME)
}

/** Where checking took too long: a person has to look. */
export const UNCHECKED: Checked = {
  findings: null,
  errors: null,
  unwritten: 0,
  warnings: null,
  advice: null,
  checkedBy: CHECKS_VERSION,
}
