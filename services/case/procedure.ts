import type { Procedure } from '../../core/contract/procedure.ts'
import { Failure } from '../../core/failure.ts'
import {
  allowedActions,
  mayEdit,
  needsReason,
  type Progress,
  progressAfter,
  progressOf,
  stateOf,
  type StepAction,
} from '../../core/procedure/procedure.ts'
import { ACTION_WORDS, STATE_WORDS } from '../../core/procedure/words.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import type { DrawnChart } from '../../core/years/chart.ts'
import { exchangeDigest } from '../digest.ts'
import { readStored } from './stored-report.ts'
import type { ReportRecord } from '../store/reports.ts'
import type { Store } from '../store/store.ts'

/** Where a report stands, and what may be done next. */
export function readProcedure(store: Store, id: string): Procedure {
  const { record, report } = readStored(store, id)
  const progress = progressIn(store, id)
  return {
    state: record.state,
    version: record.version,
    digest: exchangeDigest(report),
    steps: store.steps.ofReport(id),
    versions: store.versions.ofReport(id),
    attachments: store.attachments
      .ofReport(id)
      .flatMap(({ removed, ...attachment }) => (removed ? [] : [attachment])),
    allowed: allowedActions(progress),
    names: store.steps.lastPeople(),
  }
}

/** A step to take, with what only some of them need. */
export interface StepToTake {
  readonly action: StepAction
  readonly by: string
  readonly note: string
  readonly at: string
  /** SHA-256 of the exchange form as it was seen by who takes the step. */
  readonly seen?: string
  /** What is signed besides the report, for 'sign'. */
  readonly signing?: {
    /** The charts as they stand in it. */
    readonly charts: readonly DrawnChart[]
    /** 成文日期, where it is known. */
    readonly signedOn: string | null
  }
}

/**
 * Takes a step; to be called within a write. Signing keeps the version as it is, reopening begins the next.
 * @throws Failure 'not-allowed', 'changed-meanwhile', 'usage' where the reason is missing
 */
export function takeStep(
  store: Store,
  id: string,
  { action, by, note, at, seen, signing }: StepToTake,
): void {
  const { record, report } = readStored(store, id)
  const next = progressAfter(progressIn(store, id), action)
  if (!next) throw notAllowed(record, ACTION_WORDS[action])
  if (needsReason(action) && note === '')
    throw new Failure('usage', { problem: `${ACTION_WORDS[action]}要写明原因` })
  if (seen !== undefined && seen !== exchangeDigest(report)) throw new Failure('changed-meanwhile', {})
  const number = record.version
  if (signing) {
    const version = { number, at, by, digest: exchangeDigest(report), signedOn: signing.signedOn }
    store.versions.add(id, version, exchangeText(report), signing.charts)
    store.reports.schedule(id, record.deadline, signing.signedOn)
  }
  if (record.state === 'draft') store.history.close(id)
  store.steps.add(id, { at, action, by, note, version: number })
  store.reports.setState(id, stateOf(next), action === 'reopen' ? number + 1 : number)
  // The next version is signed on a day of its own.
  if (action === 'reopen') store.reports.schedule(id, record.deadline, null)
}

/**
 * Refuses to change what is under review or signed.
 * @throws Failure 'frozen'
 */
export function refuseFrozen({ state }: ReportRecord): void {
  if (!mayEdit(state)) throw new Failure('frozen', { state: STATE_WORDS[state] })
}

/** @param action in the words of a button */
export function notAllowed({ state }: ReportRecord, action: string): Failure<'not-allowed'> {
  return new Failure('not-allowed', { action, state: STATE_WORDS[state] })
}

/** Where a report stands, by what was done with it. */
export function progressIn(store: Store, id: string): Progress {
  return progressOf(store.steps.ofReport(id).map(({ action }) => action))
}
