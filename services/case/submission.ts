import { inflateRawSync } from 'node:zlib'
import type { Finding } from '../../core/checks/finding.ts'
import type { ReceivedBy } from '../../core/collection/receipt.ts'
import { unitState } from '../../core/collection/unit.ts'
import { Failure } from '../../core/failure.ts'
import type { Doubt } from '../../core/import/imported.ts'
import type { Report } from '../../core/report/report.ts'
import { nameInRegion } from '../../core/unit-names/name-in-region.ts'
import { nameOtherPlaces } from '../../core/unit-names/other-place.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import type { SubmissionRecord } from '../store/submissions.ts'
import { isKnownEdition, readStored } from './stored-report.ts'

/** What a version holds. */
export interface SubmittedContent {
  readonly report: Report
  /** Fields that a person should look at, where it was read out of a document. */
  readonly doubts: readonly Doubt[]
  /** What was left out from among its words and figures, a sentence each; of an older program's nothing is known. */
  readonly lost?: readonly string[]
}

/** @throws Failure 'not-found' */
export function readSubmission(store: Store, id: string): SubmissionRecord {
  const found = store.submissions.find(id)
  if (!found) throw new Failure('not-found', { what: '这份收到的报告' })
  return found
}

export function contentOf(store: Store, key: number): SubmittedContent {
  return JSON.parse(inflated(store.submissions.contentOf(key))) as SubmittedContent
}

export function findingsIn(store: Store, key: number): Finding[] {
  const findings = store.submissions.findingsOf(key)
  return findings ? (JSON.parse(inflated(findings)) as Finding[]) : []
}

function inflated(bytes: Uint8Array | undefined): string {
  return inflateRawSync(bytes ?? new Uint8Array()).toString('utf8')
}

/** A unit's report of the year before: deflated as it was collected, or one of the house. */
export type LastYear = { readonly content: Uint8Array } | { readonly report: Report } | undefined

/** Whose report of the year before is looked for. */
export interface UnitSaid {
  /** The unit's, its present one first. */
  readonly names: readonly string[]
  /** Its name and region as this year's report says them. */
  readonly agency: string
  readonly region: string
}

/**
 * The report of the year before of whoever goes by one of these names: what the same office collected comes first. Units of
 * other offices share their bare names (城关镇人民政府).
 */
export function lastYearFor(
  store: Store,
  { year, agency: office }: Pick<CollectionRecord, 'year' | 'agency'>,
  { names, ...said }: UnitSaid,
): LastYear {
  const isElsewhere = (other: Pick<UnitSaid, 'agency' | 'region'>) =>
    nameOtherPlaces(fullName(said), fullName(other), names)
  const before = store.collections.all().filter((each) => each.year === year - 1 && each.agency === office)
  for (const { key } of before)
    for (const name of names) {
      const current = store.submissions.currentNamed(key, name)
      if (!current || isElsewhere(current)) continue
      const content = store.submissions.contentOf(current.key)
      if (content) return { content }
    }
  const own = names
    .map((name) => store.reports.named(name, year - 1))
    .map((found) => found.filter(({ unit, region }) => !isElsewhere({ agency: unit, region })))
    .find((found) => found.length > 0)
  // Of units of several places nobody can say which is meant.
  const [first, ...others] = own ?? []
  const isOne = first !== undefined && others.every(({ place }) => place === first.place)
  return isOne && isKnownEdition(first.form) ? { report: readStored(store, first.id).report } : undefined
}

function fullName({ agency, region }: Pick<UnitSaid, 'agency' | 'region'>): string {
  return nameInRegion(agency, region)
}

export function lastReport(last: LastYear): Report | undefined {
  if (last === undefined || 'report' in last) return last?.report
  return (JSON.parse(inflated(last.content)) as SubmittedContent).report
}

/** Tells a unit's state from its version in use; within a write. */
export function tellUnit(store: Store, unit: number): void {
  store.submissions.tell(unit, unitState)
}

/** Says on which day a version came, and numbers its unit's anew; which is in use stays. Within a write. */
export function settleReceipt(
  store: Store,
  { key, unit }: SubmissionRecord,
  on: string,
  by: ReceivedBy,
): void {
  store.submissions.setReceived(key, on, by)
  if (unit === null) return
  store.submissions.renumber(unit)
  tellUnit(store, unit)
}
