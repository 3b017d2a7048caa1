import type { Finding, Severity } from '../../core/checks/finding.ts'
import { countGrades } from '../../core/checks/grades.ts'
import { CHECKS_VERSION } from '../../core/checks/version.ts'
import { completionOf } from '../../core/report/completion.ts'
import { Failure } from '../../core/failure.ts'
import type { Apart } from '../apart/apart.ts'
import { findingsOf } from './checked-report.ts'
import { COLLATION_VERSION } from '../place-names/version.ts'
import { usualDeadline } from './requirements.ts'
import { isKnownEdition, readRecord, readStored, type StoredReport } from './stored-report.ts'
import type { Store } from '../store/store.ts'
import type { Counts } from '../store/summaries.ts'

/**
 * Counts the findings of a report, and how far it is written, for the list. Where something was written meanwhile, the count
 * may be out of date and is not kept.
 */
export async function countReport(store: Store, apart: Apart, id: string): Promise<void> {
  const before = store.writes()
  const counts = await countsOf(store, apart, id)
  if (store.writes() !== before) return
  store.note(() => store.summaries.setCounts(id, counts, CHECKS_VERSION))
}

async function countsOf(store: Store, apart: Apart, id: string): Promise<Counts> {
  if (!isKnownEdition(readRecord(store, id).form))
    return { findings: undefined, share: undefined, nextPart: undefined }
  const stored = readStored(store, id)
  const findings = await findingsCounted(store, apart, stored)
  const { share, parts } = completionOf(stored.report, new Set(stored.proposed))
  return { findings, share, nextPart: parts.find((part) => part.share < 1)?.number }
}

/** Undefined where checking takes too long: a person has to look. */
async function findingsCounted(
  store: Store,
  apart: Apart,
  stored: StoredReport,
): Promise<Record<Severity, number> | undefined> {
  try {
    return bySeverity((await findingsOf(store, apart, stored)).open)
  } catch (error) {
    if (error instanceof Failure && error.code === 'too-complex') return undefined
    throw error
  }
}

function bySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const { error, warning, advice } = countGrades(findings)
  return { error, warning, advice }
}

/** Tells the deadlines that apply, wherever one is missing in the list. */
export function tellDeadlines(store: Store): void {
  if (!store.summaries.hasUndated()) return
  store.note(() => store.summaries.setDeadlines((report) => usualDeadline(store, report)))
}

/**
 * Tells by what some units sort that are new in the list, or were told by another version of the collation.
 * @returns whether there were any
 */
export async function tellSortKeys(store: Store, limit: number): Promise<boolean> {
  if (store.summaries.unsorted(1, COLLATION_VERSION).length === 0) return false
  const { sortKey } = await import('../place-names/sort-key.ts')
  const keys = store.summaries
    .unsorted(limit, COLLATION_VERSION)
    .map((unit) => [unit, sortKey(unit)] as const)
  store.note(() => {
    for (const [unit, key] of keys) store.summaries.setSortKey(unit, key, COLLATION_VERSION)
  })
  return true
}

/**
 * The same for units of rosters.
 * @returns whether there were any
 */
export async function tellUnitKeys(store: Store, limit: number): Promise<boolean> {
  const units = store.roster.unsorted(limit, COLLATION_VERSION)
  if (units.length === 0) return false
  const { sortKey } = await import('../place-names/sort-key.ts')
  const keys = units.map(({ key, name }) => [key, sortKey(name)] as const)
  store.note(() => {
    for (const [unit, key] of keys) store.roster.setSortKey(unit, key, COLLATION_VERSION)
  })
  return true
}
