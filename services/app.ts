import { createUpkeep } from './case/upkeep.ts'
import { doubtInterrupted } from './mail/deliveries.ts'
import type { Handlers } from './dispatch.ts'
import { attachmentOperations } from './operations/attachments.ts'
import { exportOperations } from './operations/export.ts'
import { importOperations } from './operations/import.ts'
import { mailOperations } from './operations/mail.ts'
import { procedureOperations } from './operations/procedure.ts'
import { reportOperations } from './operations/report.ts'
import { reportsOperations } from './operations/reports.ts'
import { returnedOperations } from './operations/returned.ts'
import { settingsOperations } from './operations/settings.ts'
import { taskOperations } from './operations/tasks.ts'
import { yearsOperations } from './operations/years.ts'
import type { Ports } from './ports.ts'
import { openStore } from './store/store.ts'
import { createTasks } from './tasks.ts'
import { removeAbandonedFolders } from './temporary-folder.ts'
import { createFileSets, type FileSets } from './writers/files.ts'

/** The application without a window. */
export interface App {
  readonly handlers: Handlers
  readonly close: () => void
}

/**
 * Opens the user's data and answers every operation of the contract.
 * @throws Failure where the data can't be opened
 */
export function createApp(ports: Ports): App {
  const store = openStore({ folder: ports.dataFolder, binding: ports.sqliteBinding, clock: ports.clock })
  try {
    doubtInterrupted(store)
  } catch (error) {
    store.close()
    throw error
  }
  const upkeep = createUpkeep(store, ports.log)
  store.whenWritten(upkeep.wake)
  upkeep.wake()
  const tasks = createTasks()
  const fileSets = createFileSets(ports.dataFolder)
  // Nobody waits for it: a network folder may take its time.
  if (!store.readOnly) void clearUp(fileSets).catch((error: unknown) => ports.log('clear up', error))
  const handlers: Handlers = {
    ...reportsOperations(store, ports),
    ...reportOperations(store, ports),
    ...procedureOperations(store, ports),
    ...attachmentOperations(store, ports),
    ...exportOperations(store, ports, { tasks, fileSets }),
    ...mailOperations(store, ports, tasks),
    ...taskOperations(tasks),
    ...importOperations(),
    ...yearsOperations(store),
    ...returnedOperations(store),
    ...settingsOperations(store, ports),
  }
  const close = () => {
    upkeep.stop()
    store.close()
  }
  return { handlers, close }
}

/** Takes away what an earlier run left when it was killed. */
async function clearUp(fileSets: FileSets): Promise<void> {
  await fileSets.settle()
  await removeAbandonedFolders()
}
