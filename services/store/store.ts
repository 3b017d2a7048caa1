import { dirname } from 'node:path'
import type { DataHealth } from '../../core/contract/data.ts'
import { Failure } from '../../core/failure.ts'
import { type AlikeLooksTable, alikeLooksTable } from './alike-looks.ts'
import { type ArrivalsTable, arrivalsTable } from './arrivals.ts'
import { type AttachmentsTable, attachmentsTable } from './attachments.ts'
import { type ChartsTable, chartsTable } from './charts.ts'
import { type CollectionsTable, collectionsTable } from './collections.ts'
import { type CopiesTable, copiesTable } from './copies.ts'
import { type CoveringLettersTable, coveringLettersTable } from './covering-letters.ts'
import { type DeliveriesTable, deliveriesTable } from './deliveries.ts'
import { type ExportsTable, exportsTable } from './exports.ts'
import { type FieldsTable, fieldsTable } from './fields.ts'
import { type HistoryTable, historyTable } from './history.ts'
import { type ListTable, listTable } from './list.ts'
import { type OpenedDatabase, type OpenOptions, openDatabase } from './open.ts'
import { type KeptWhole, keepWhole, READ_ONLY } from './keep-whole.ts'
import { statementFailure } from './own-schema.ts'
import { type OtherYearsTable, otherYearsTable } from './other-years.ts'
import { type PeopleTable, peopleTable } from './people.ts'
import { type PhrasesTable, phrasesTable } from './phrases.ts'
import { type RegisteredDatesTable, registeredDatesTable } from './registered-dates.ts'
import { type SignedDatesTable, signedDatesTable } from './signed-dates.ts'
import { type ReportsTable, reportsTable } from './reports.ts'
import { type RemovedUnitsTable, removedUnitsTable } from './removed-units.ts'
import { type RosterTable, rosterTable } from './roster.ts'
import { type RosterPagesTable, rosterPagesTable } from './roster-pages.ts'
import { type RequirementsTable, requirementsTable } from './requirements.ts'
import { type SetAsideTable, setAsideTable } from './set-aside.ts'
import { type SettingsTable, settingsTable } from './settings.ts'
import { type StepsTable, stepsTable } from './steps.ts'
import { type ReviewedChartsTable, reviewedChartsTable } from './reviewed-charts.ts'
import { type ReturnsTable, returnsTable } from './returns.ts'
import { storeFailure, translated } from './store-failure.ts'
import { type SubmissionsTable, submissionsTable } from './submissions.ts'
import { type SummariesTable, summariesTable } from './summaries.ts'
import { type TighterLinesTable, tighterLinesTable } from './tighter-lines.ts'
import { type TakenFilesTable, takenFilesTable } from './taken-files.ts'
import { type SumsTable, sumsTable } from './sums.ts'
import { type Transfer, transferInto } from './transfer.ts'
import { type VersionsTable, versionsTable } from './versions.ts'

/** The database as the operations see it. Everything is synchronous and durable when it returns. */
export interface Store {
  readonly readOnly: boolean
  readonly reports: ReportsTable
  readonly list: ListTable
  readonly summaries: SummariesTable
  readonly fields: FieldsTable
  readonly history: HistoryTable
  readonly setAside: SetAsideTable
  readonly exports: ExportsTable
  readonly charts: ChartsTable
  readonly settings: SettingsTable
  readonly steps: StepsTable
  readonly versions: VersionsTable
  readonly attachments: AttachmentsTable
  readonly deliveries: DeliveriesTable
  readonly registeredDates: RegisteredDatesTable
  readonly signedDates: SignedDatesTable
  readonly people: PeopleTable
  readonly phrases: PhrasesTable
  readonly collections: CollectionsTable
  readonly roster: RosterTable
  readonly removedUnits: RemovedUnitsTable
  readonly rosterPages: RosterPagesTable
  readonly submissions: SubmissionsTable
  readonly copies: CopiesTable
  readonly arrivals: ArrivalsTable
  readonly takenFiles: TakenFilesTable
  readonly otherYears: OtherYearsTable
  readonly requirements: RequirementsTable
  readonly returns: ReturnsTable
  readonly sums: SumsTable
  readonly alikeLooks: AlikeLooksTable
  readonly coveringLetters: CoveringLettersTable
  readonly tighterLines: TighterLinesTable
  readonly reviewedCharts: ReviewedChartsTable
  /**
   * Runs a change: all of it or nothing.
   * @throws Failure 'read-only', 'data-in-use', 'data-full', 'data-moved' and the like
   */
  readonly write: <T>(change: () => T) => T
  /** Like `write`, of what can be told anew: a power cut may take it back, and no disk is waited for. */
  readonly note: <T>(change: () => T) => T
  readonly transfer: Transfer
  /** How many writes this run has done, notes not among them. */
  readonly writes: () => number
  /** Tells of every write that was done. */
  readonly whenWritten: (tell: () => void) => void
  /** What is known of the database as a whole. */
  readonly health: () => DataHealth
  /** Looks through the whole database, in a thread of its own. */
  readonly check: (thorough?: boolean) => Promise<DataHealth>
  /** Makes the single file whole; false where that has to wait. */
  readonly checkpoint: () => boolean
  /** Bytes that a copy of the single file would lack. */
  readonly waiting: () => number
  readonly close: () => void
}

export function openStore(options: OpenOptions): Store {
  const opened = openDatabase(options)
  const { connection, readOnly, files, isInPlace } = opened
  const path = files.database
  const kept = readOnly ? READ_ONLY : keepWhole(opened, options)
  const listeners: (() => void)[] = []
  // What is written to a file that nobody can find any more is lost when it is closed.
  const refuseMoved = () => {
    if (!isInPlace() || kept.isLogGone()) throw new Failure('data-moved', { path })
  }
  let writes = 0
  let isClosed = false
  const transact: Store['write'] = (change) => {
    if (readOnly) throw new Failure('read-only', {})
    try {
      if (kept.isLogGone()) throw new Failure('data-moved', { path })
      if (!kept.isOurs()) throw new Failure('data-in-use', { folder: dirname(path) })
      return connection.transaction(change).immediate()
    } catch (error) {
      throw isInPlace() ? storeFailure(error, path) : new Failure('data-moved', { path })
    }
  }
  const { count, health, check, waiting } = kept
  const write: Store['write'] = (change) => {
    const answer = transact(() => {
      const done = change()
      count()
      refuseMoved()
      return done
    })
    kept.counted()
    refuseMoved()
    writes += 1
    for (const tell of listeners) tell()
    return answer
  }
  return {
    readOnly,
    ...tables(opened, kept, options.binding),
    write,
    transfer: transferInto(connection, write),
    writes: () => writes,
    whenWritten: (tell) => void listeners.push(tell),
    note(change) {
      connection.pragma('synchronous = NORMAL')
      try {
        return transact(change)
      } finally {
        connection.pragma('synchronous = FULL')
      }
    },
    health,
    check,
    checkpoint: () => {
      try {
        return kept.checkpoint()
      } catch (error) {
        throw storeFailure(error, path)
      }
    },
    waiting,
    close: () => {
      if (!isClosed) closeBoth(opened, kept)
      isClosed = true
    },
  }
}

type Tables = Pick<Store, keyof typeof TABLES>

const TABLES = {
  reports: reportsTable,
  list: listTable,
  summaries: summariesTable,
  fields: fieldsTable,
  history: historyTable,
  setAside: setAsideTable,
  exports: exportsTable,
  charts: chartsTable,
  settings: settingsTable,
  steps: stepsTable,
  versions: versionsTable,
  attachments: attachmentsTable,
  deliveries: deliveriesTable,
  registeredDates: registeredDatesTable,
  signedDates: signedDatesTable,
  people: peopleTable,
  phrases: phrasesTable,
  sums: sumsTable,
  collections: collectionsTable,
  roster: rosterTable,
  removedUnits: removedUnitsTable,
  rosterPages: rosterPagesTable,
  submissions: submissionsTable,
  copies: copiesTable,
  arrivals: arrivalsTable,
  returns: returnsTable,
  takenFiles: takenFilesTable,
  otherYears: otherYearsTable,
  requirements: requirementsTable,
  alikeLooks: alikeLooksTable,
  coveringLetters: coveringLettersTable,
  tighterLines: tighterLinesTable,
  reviewedCharts: reviewedChartsTable,
}

/** @throws Failure where the database can't be read; it is closed then */
function tables(opened: OpenedDatabase, kept: KeptWhole, binding: string | undefined): Tables {
  const { connection, files } = opened
  const failureOf = (error: unknown) => statementFailure(error, connection, binding)
  try {
    const made = Object.entries(TABLES).map(([name, table]) => [
      name,
      translated<object>(table(connection), files.database, failureOf),
    ])
    return Object.fromEntries(made) as Tables
  } catch (error) {
    const failure = failureOf(error)
    closeBoth(opened, kept)
    throw failure
  }
}

function closeBoth(opened: OpenedDatabase, kept: KeptWhole): void {
  // What it can't write any more must not keep the next from opening the data.
  try {
    kept.close()
  } finally {
    try {
      opened.close()
    } finally {
      kept.closed()
    }
  }
}
