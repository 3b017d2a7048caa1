import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../../core/failure.ts'
import type { Report } from '../../core/report/report.ts'
import { overwriteFields } from '../case/overwrite-fields.ts'
import { insertReport, readStored } from '../case/stored-report.ts'
import { doubtInterrupted } from '../mail/deliveries.ts'
import { fieldsTable } from '../store/fields.ts'
import { readDatabaseFile } from '../store/read-file.ts'
import { reportsTable } from '../store/reports.ts'
import type { Store } from '../store/store.ts'
import type { BackupsApart } from './backup-thread.ts'

/** How one report comes back: whole, with all that happened to it; as a new draft; as an edit of the one that is there. */
export const WAYS_BACK = ['whole', 'new', 'edit'] as const
export type WayBack = (typeof WAYS_BACK)[number]

export interface TakeBack {
  readonly path: string
  readonly report: string
  readonly as: WayBack
  readonly newId: () => string
  readonly at: string
  readonly binding?: string | undefined
}

/**
 * Takes one report out of a backup. Nothing is overwritten that could not be brought back.
 * @returns its id
 * @throws Failure 'report-is-there' where it can't come whole; 'frozen' where the present one can't be edited;
 * 'not-found', 'damaged-backup' and the like
 */
export function takeBack(store: Store, backups: BackupsApart, wanted: TakeBack): Promise<string> {
  const { path, report: id, as, newId, at, binding } = wanted
  return backups.alone(async (run) => {
    const ready = await run('prepare', { path })
    try {
      if (as === 'whole') return takeWhole(store, ready, id)
      const report = readReport(ready, id, binding)
      if (as === 'edit') {
        overwriteFields(store, { id, report, at })
        return id
      }
      const fresh = newId()
      store.write(() => insertReport(store, { id: fresh, report, at }))
      return fresh
    } finally {
      rmSync(ready, { force: true })
    }
  })
}

function takeWhole(store: Store, ready: string, id: string): string {
  const there = store.reports.findAny(id)
  if (there) throw new Failure('report-is-there', { agency: there.unit, year: there.year })
  store.transfer.takeOver(ready, id)
  doubtInterrupted(store)
  return id
}

function readReport(ready: string, id: string, binding: string | undefined): Report {
  return readDatabaseFile(ready, { scratch: dirname(ready), whole: false, binding }, (connection) => {
    const tables = { reports: reportsTable(connection), fields: fieldsTable(connection) }
    return readStored(tables, id).report
  })
}
