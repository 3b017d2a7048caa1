import { isDeepStrictEqual } from 'node:util'
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
import { proposedNames } from '../../core/procedure/proposed-names.ts'
import type { SeenReport } from '../../core/procedure/records.ts'
import { type Registration, registrationsOf } from '../../core/procedure/registrations.ts'
import { ACTION_WORDS, STATE_WORDS, STEP_WORDS } from '../../core/procedure/words.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import type { ChartId, DrawnChart } from '../../core/years/chart.ts'
import { exchangeDigest } from '../digest.ts'
import { chosenChartIds } from './charts.ts'
import { localDate } from './local-date.ts'
import { refuseUnseen } from './seen-report.ts'
import { readStored } from './stored-report.ts'
import type { ReportRecord } from '../store/reports.ts'
import type { Store } from '../store/store.ts'

/** Where a report stands, and what may be done next. */
export function readProcedure(store: Store, id: string): Procedure {
  const stored = readStored(store, id)
  const { record, report } = stored
  const steps = store.steps.ofReport(id)
  const people = store.people.offered(record.unit)
  return {
    state: record.state,
    version: record.version,
    digest: exchangeDigest(report),
    charts: chosenChartIds(store, stored),
    steps,
    versions: store.versions.ofReport(id),
    attachments: store.attachments
      .ofReport(id)
      .flatMap(({ removed, ...attachment }) => (removed ? [] : [attachment])),
    allowed: allowedActions(progressOf(steps.map(({ action }) => action))),
    registrations: registrationsOf(steps, store.registeredDates.ofReport(id)),
    names: proposedNames(
      store.people.lastByAction(record.unit).filter(({ person }) => people.includes(person)),
    ),
    people,
  }
}

/** A step to take, with what only some of them need. */
export interface StepToTake {
  readonly action: StepAction
  readonly by: string
  readonly note: string
  readonly at: string
  /** The day of handing in or publishing, for these two; absent for the day of `at`. */
  readonly on?: string | undefined
  /** What who takes the step saw of the report, and which charts in it. */
  readonly seen?: SeenReport & { readonly charts: readonly ChartId[] }
  /** The charts as they are drawn, for 'review'; none where absent. */
  readonly reviewed?: readonly DrawnChart[]
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
  { action, by, note, at, on, seen, reviewed = [], signing }: StepToTake,
): void {
  const stored = readStored(store, id)
  const { record, report } = stored
  const next = progressAfter(progressIn(store, id), action)
  if (!next) throw notAllowed(record, ACTION_WORDS[action])
  if (needsReason(action) && note === '')
    throw new Failure('usage', { problem: `${ACTION_WORDS[action]}要写明原因` })
  refuseUnseen(stored, seen)
  if (seen && !isDeepStrictEqual(seen.charts, chosenChartIds(store, stored)))
    throw new Failure('changed-meanwhile', {})
  const number = record.version
  if (action === 'review') store.reviewedCharts.put(id, reviewed)
  if (signing) {
    const version = { number, at, by, digest: exchangeDigest(report), signedOn: signing.signedOn }
    store.versions.add(id, version, exchangeText(report), signing.charts)
    store.reports.schedule(id, record.deadline, signing.signedOn)
  }
  if (record.state === 'draft') store.history.close(id)
  store.people.remember(record.unit, by)
  store.steps.add(id, { at, action, by, note, version: number })
  if (action === 'submit' || action === 'publish') {
    const day = on ?? localDate(new Date(at))
    store.registeredDates.add(id, { action, version: number, on: day, at, by, reason: '' })
  }
  store.reports.setState(id, stateOf(next), action === 'reopen' ? number + 1 : number)
  // The next version is signed on a day of its own.
  if (action === 'reopen') store.reports.schedule(id, record.deadline, null)
}

/** The day of a registration, told again. */
export interface Redating {
  readonly action: Registration['action']
  readonly version: number
  readonly on: string
  readonly by: string
  readonly reason: string
  readonly at: string
}

/**
 * Corrects the day of a registration in force; to be called within a write.
 * @throws Failure 'not-found' where nothing of the kind is registered
 */
export function redate(store: Store, id: string, { action, version, ...told }: Redating): void {
  const standing = registrationsOf(store.steps.ofReport(id), store.registeredDates.ofReport(id))
  if (!standing.some((each) => each.action === action && each.version === version))
    throw new Failure('not-found', { what: `第 ${version} 版的${STEP_WORDS[action]}登记` })
  store.registeredDates.add(id, { action, version, ...told })
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
