import { createCounting } from './case/counting.ts'
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
  doubtInterrupted(store)
  const counting = createCounting(store, ports.apart)
  const upkeep = createUpkeep(store, counting, ports.log)
  store.whenWritten(upkeep.wake)
  upkeep.wake()
  const tasks = createTasks()
  const handlers: Handlers = {
    ...reportsOperations(store, ports, counting),
    ...reportOperations(store, ports),
    ...procedureOperations(store, ports),
    ...attachmentOperations(store, ports),
    ...exportOperations(store, ports, tasks),
    ...mailOperations(store, ports, tasks),
    ...taskOperations(tasks),
    ...importOperations(ports.apart),
    ...yearsOperations(store),
    ...returnedOperations(store, ports.apart),
    ...settingsOperations(store, ports),
  }
  const close = () => {
    upkeep.stop()
    ports.apart.close()
    store.close()
  }
  return { handlers, close }
}
