import { backupsApart } from './backup/backup-thread.ts'
import { createBackups } from './backup/backups.ts'
import { createCounting } from './case/counting.ts'
import { createDataCare } from './case/data-care.ts'
import { folderWanted } from './case/export-folder.ts'
import { createUpkeep } from './case/upkeep.ts'
import { doubtInterrupted } from './mail/deliveries.ts'
import { createMatching } from './collect/matching.ts'
import type { Handlers } from './dispatch.ts'
import { attachmentOperations } from './operations/attachments.ts'
import { alikeOperations } from './operations/alike.ts'
import { backupOperations } from './operations/backups.ts'
import { collectionsOperations } from './operations/collections.ts'
import { coveringLetterOperations } from './operations/covering-letter.ts'
import { dataOperations } from './operations/data.ts'
import { exportOperations } from './operations/export.ts'
import { importOperations } from './operations/import.ts'
import { filesOperations } from './operations/files.ts'
import { intakeOperations } from './operations/intake.ts'
import { lettersOperations } from './operations/letters.ts'
import { logOperations } from './operations/log.ts'
import { mailOperations } from './operations/mail.ts'
import { phrasesOperations } from './operations/phrases.ts'
import { procedureOperations } from './operations/procedure.ts'
import { reportOperations } from './operations/report.ts'
import { reportsOperations } from './operations/reports.ts'
import { requirementsOperations } from './operations/requirements.ts'
import { returnedOperations } from './operations/returned.ts'
import { rosterOperations } from './operations/roster.ts'
import { settingsOperations } from './operations/settings.ts'
import { sumsOperations } from './operations/sums.ts'
import { submissionsOperations } from './operations/submissions.ts'
import { taskOperations } from './operations/tasks.ts'
import { unsavedOperations } from './operations/unsaved.ts'
import { updateOperations } from './operations/update.ts'
import { volumeOperations } from './operations/volume.ts'
import { yearsOperations } from './operations/years.ts'
import { keptPrints } from './kept-prints.ts'
import type { Ports } from './ports.ts'
import { sqliteInUse, sqliteWords } from './store/driver/open-connection.ts'
import { openStore } from './store/store.ts'
import { createTasks } from './tasks.ts'
import { removeAbandonedFolders } from './temporary-folder.ts'
import { createFileSets, type FileSets } from './writers/files.ts'
import type { Writing } from './writers/writing.ts'

/** The application without a window. */
export interface App {
  readonly handlers: Handlers
  /** Begins with backups: now, each day, and after signing. For hosts, once their page is on its way. */
  readonly keepBackups: () => void
  /** What an earlier run left when it was killed is taken away, or can't be. Nobody waits for it: a network folder may take its time. */
  readonly clearedUp: Promise<void>
  readonly close: () => void
}

/**
 * Opens the user's data and answers every operation of the contract.
 * @param apart does the work on backups: in threads of their own
 * @throws Failure where the data can't be opened
 */
export function createApp(host: Ports, apart = backupsApart): App {
  const ports = printingOnce(host)
  const sqlite = sqliteInUse(ports.sqliteBinding)
  if (sqlite.reason !== undefined) ports.log(`${sqliteWords(sqlite)}: ${sqlite.reason}`)
  const store = openStore({ folder: ports.dataFolder, binding: ports.sqliteBinding, clock: ports.clock })
  try {
    doubtInterrupted(store)
  } catch (error) {
    store.close()
    throw error
  }
  const counting = createCounting(store, ports.apart)
  const upkeep = createUpkeep(store, counting, ports.log)
  const care = createDataCare(store, ports.log)
  store.whenWritten(upkeep.wake)
  store.whenWritten(care.wake)
  upkeep.wake()
  const tasks = createTasks()
  const matching = createMatching(store)
  const backups = createBackups(store, ports, apart)
  const fileSets = createFileSets(ports.dataFolder)
  const writing: Writing = {
    tasks,
    fileSets,
    folderFor: folderWanted(store, ports),
    remember: (exportFolder) => {
      if (!store.readOnly) store.write(() => store.settings.write({ exportFolder }))
    },
    written: new Set(),
  }
  const clearedUp = store.readOnly
    ? Promise.resolve()
    : clearUp(fileSets).catch((error: unknown) => ports.log('clear up', error))
  const whenSigned = () => {
    care.whenSigned()
    backups.whenSigned()
  }
  const handlers: Handlers = {
    ...reportsOperations(store, ports, counting),
    ...reportOperations(store, ports),
    ...procedureOperations(store, ports, whenSigned),
    ...attachmentOperations(store, ports),
    ...exportOperations(store, ports, writing),
    ...lettersOperations(store, ports, writing),
    ...volumeOperations(store, ports, writing),
    ...coveringLetterOperations(store),
    ...mailOperations(store, ports, tasks),
    ...taskOperations(tasks),
    ...importOperations(ports),
    ...yearsOperations(store),
    ...returnedOperations(store, ports.apart),
    ...settingsOperations(store, ports),
    ...unsavedOperations(store, ports),
    ...logOperations(ports),
    ...phrasesOperations(store, ports),
    ...requirementsOperations(store, ports, fileSets),
    ...backupOperations(store, ports, backups, { isIdle: tasks.isIdle, restored: matching.forgetAll }),
    ...dataOperations(store),
    ...collectionsOperations(store, ports, { matching, backups }),
    ...sumsOperations(store, ports),
    ...rosterOperations(store, ports, matching),
    ...intakeOperations(store, ports, tasks, matching),
    ...filesOperations(store, ports, tasks, matching),
    ...alikeOperations(store, ports, tasks),
    ...submissionsOperations(store, ports, matching),
    ...updateOperations(store, ports, backups),
  }
  const close = () => {
    upkeep.stop()
    ports.apart.close()
    backups.stop()
    care.stop()
    store.close()
  }
  return { handlers, keepBackups: backups.keep, clearedUp, close }
}

/** Whatever needs a page printed shares one print of it, until fonts change. */
function printingOnce(host: Ports): Ports {
  const { printPdf, forget } = keptPrints(host.printPdf)
  const { renewFonts } = host
  if (!renewFonts) return { ...host, printPdf }
  const renew = () => {
    forget()
    renewFonts()
  }
  return { ...host, printPdf, renewFonts: renew }
}

/** Takes away what an earlier run left when it was killed. */
async function clearUp(fileSets: FileSets): Promise<void> {
  await Promise.all([fileSets.settle(), removeAbandonedFolders()])
}
