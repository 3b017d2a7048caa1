import type { FileOutcome } from '../../core/collection/taken-file.ts'
import { plainName } from '../../core/report/invisible.ts'
import type { Matcher } from '../../core/unit-names/matcher.ts'
import { settleUnit } from '../case/submission.ts'
import { localDate } from '../case/local-date.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import type { Checked } from '../store/submissions.ts'
import { CHECKS_VERSION } from '../../core/checks/version.ts'
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
  readonly newId: () => string
}

/** Notes what became of one file, within a write. @returns what became of it */
export function writeItem(item: ReadItem, writing: Writing): FileOutcome {
  const { store, collection, now } = writing
  const { digest, result } = item
  const name = shownName(item.name)
  if (result.kind === 'known') return 'same'
  const file = {
    collection: collection.key,
    name,
    digest,
    at: now.toISOString(),
    failure: null,
    submission: null,
  }
  if (result.kind === 'refused') {
    const failure = JSON.stringify(result.failure)
    store.takenFiles.insert({ ...file, outcome: 'refused', agency: null, year: null, failure })
    return 'refused'
  }
  if (result.kind === 'otherYear') {
    const { agency, year } = result
    store.takenFiles.insert({ ...file, outcome: 'otherYear', agency: plainName(agency).slice(0, 200), year })
    return 'otherYear'
  }
  const { report, findings, year } = result
  const { outcome, submission } = takeReport(item, report, findings, writing)
  store.takenFiles.insert({ ...file, outcome, agency: plainName(report.agency), year, submission })
  return outcome
}

function takeReport(
  { name, receivedAt }: ReadItem,
  report: PackedReport,
  findings: PackedFindings | undefined,
  { store, collection, matcher, now, newId }: Writing,
): { readonly outcome: FileOutcome; readonly submission: number } {
  const same = store.submissions.ofDigest(collection.key, report.digest)
  if (same) return { outcome: 'same', submission: same.key }
  const meant = matcher.find(report.agency)
  const unit = meant && store.roster.find(collection.key, meant.id)?.key
  const saying =
    unit === undefined ? undefined : store.submissions.saying(unit, report.substance, report.asData)
  if (saying) return { outcome: 'same', submission: saying.key }
  const received = whenReceived(receivedAt, now)
  const submission = store.submissions.insert({
    ...report,
    agency: plainName(report.agency),
    ...(findings ?? UNCHECKED),
    id: newId(),
    collection: collection.key,
    unit: unit ?? null,
    receivedAt: received.toISOString(),
    receivedOn: localDate(received),
    source: shownName(name),
  })
  if (unit === undefined) return { outcome: 'unmatched', submission }
  settleUnit(store, unit)
  return { outcome: 'taken', submission }
}

/** Names come from whoever sent the file. */
function shownName(name: string): string {
  return plainName(name).slice(0, LONGEST_NAME)
}

/** A mail knows when it came; a clock ahead of ours does not. */
function whenReceived(told: string | undefined, now: Date): Date {
  const received = told === undefined ? now : new Date(told)
  return received.getTime() < now.getTime() ? received : now
}

/** Where checking took too long: a person has to look. */
export const UNCHECKED: Checked = {
  findings: null,
  errors: null,
  warnings: null,
  advice: null,
  checkedBy: CHECKS_VERSION,
}
