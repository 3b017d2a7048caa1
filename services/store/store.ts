import { Failure } from '../../core/failure.ts'
import { type AttachmentsTable, attachmentsTable } from './attachments.ts'
import { type ChartsTable, chartsTable } from './charts.ts'
import { type DeliveriesTable, deliveriesTable } from './deliveries.ts'
import { type ExportsTable, exportsTable } from './exports.ts'
import { type FieldsTable, fieldsTable } from './fields.ts'
import { type HistoryTable, historyTable } from './history.ts'
import { type ListTable, listTable } from './list.ts'
import { type OpenOptions, openDatabase } from './open.ts'
import { type ReportsTable, reportsTable } from './reports.ts'
import { type SetAsideTable, setAsideTable } from './set-aside.ts'
import { type SettingsTable, settingsTable } from './settings.ts'
import { type StepsTable, stepsTable } from './steps.ts'
import { storeFailure } from './store-failure.ts'
import { type SummariesTable, summariesTable } from './summaries.ts'
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
  /**
   * Runs a change: all of it or nothing.
   * @throws Failure 'read-only', 'disk-full' and the like
   */
  readonly write: <T>(change: () => T) => T
  /** Like `write`, of what can be told anew: a power cut may take it back, and no disk is waited for. */
  readonly note: <T>(change: () => T) => T
  readonly transfer: Transfer
  /** How many writes this run has done, notes not among them. */
  readonly writes: () => number
  /** Tells of every write that was done. */
  readonly whenWritten: (tell: () => void) => void
  readonly close: () => void
}

export function openStore(options: OpenOptions): Store {
  const { connection, readOnly, close } = openDatabase(options)
  const path = connection.name
  let written = () => {}
  let writes = 0
  const transact: Store['write'] = (change) => {
    if (readOnly) throw new Failure('read-only', {})
    try {
      return connection.transaction(change).immediate()
    } catch (error) {
      throw error instanceof Failure ? error : storeFailure(error, path)
    }
  }
  const write: Store['write'] = (change) => {
    const answer = transact(change)
    writes += 1
    written()
    return answer
  }
  return {
    readOnly,
    reports: reportsTable(connection),
    list: listTable(connection),
    summaries: summariesTable(connection),
    fields: fieldsTable(connection),
    history: historyTable(connection),
    setAside: setAsideTable(connection),
    exports: exportsTable(connection),
    charts: chartsTable(connection),
    settings: settingsTable(connection),
    steps: stepsTable(connection),
    versions: versionsTable(connection),
    attachments: attachmentsTable(connection),
    deliveries: deliveriesTable(connection),
    write,
    transfer: transferInto(connection, write),
    writes: () => writes,
    whenWritten: (tell) => {
      written = tell
    },
    note(change) {
      connection.pragma('synchronous = NORMAL')
      try {
        return transact(change)
      } finally {
        connection.pragma('synchronous = FULL')
      }
    },
    close,
  }
}
