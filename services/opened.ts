import { createDataCare } from './case/data-care.ts'
import { createUpkeep } from './case/upkeep.ts'
import { doubtInterrupted } from './mail/deliveries.ts'
import type { Handlers } from './dispatch.ts'
import { attachmentOperations } from './operations/attachments.ts'
import { dataOperations } from './operations/data.ts'
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

/** The application with its data open. */
export interface Opened {
  readonly handlers: Omit<Handlers, 'start.situation' | 'start.solve' | 'data.putDown'>
  readonly close: () => void
}

/** @throws Failure where the data can't be opened */
export function openData(ports: Ports): Opened {
  const store = openStore({ folder: ports.dataFolder, binding: ports.sqliteBinding, clock: ports.clock })
  doubtInterrupted(store)
  const upkeep = createUpkeep(store, ports.log)
  const care = createDataCare(store, ports.log)
  store.whenWritten(upkeep.wake)
  store.whenWritten(care.wake)
  upkeep.wake()
  const tasks = createTasks()
  const handlers: Opened['handlers'] = {
    ...reportsOperations(store, ports),
    ...reportOperations(store, ports),
    ...procedureOperations(store, ports),
    ...attachmentOperations(store, ports),
    ...exportOperations(store, ports, tasks),
    ...mailOperations(store, ports, tasks),
    ...taskOperations(tasks),
    ...importOperations(),
    ...yearsOperations(store),
    ...returnedOperations(store),
    ...settingsOperations(store, ports),
    ...dataOperations(store),
  }
  const close = () => {
    upkeep.stop()
    care.stop()
    store.close()
  }
  return { handlers, close }
}
