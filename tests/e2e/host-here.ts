import { join } from 'node:path'
import { inThisThread } from '../../services/apart/apart.ts'
import { dispatch } from '../../services/dispatch.ts'
import { documentsFolder } from '../../services/hosts/documents-folder.ts'
import { nodePorts } from '../../services/hosts/node-ports.ts'
import { startApp } from '../../services/start/start-app.ts'
import { engine } from '../documents/engine.ts'
import { callAt, type Host } from './host.ts'
import { serveKept } from './kept-address.ts'

/** The loopback host in this process. */
export interface HostHere extends Pick<Host, 'address' | 'call'> {
  readonly stop: () => Promise<void>
}

/**
 * What `startHost` starts, for specs that end nothing by force: in this process, which has loaded the application already, and
 * with its browser for prints.
 */
export async function startHostHere(data: string): Promise<HostHere> {
  const ports = {
    ...nodePorts(engine, data),
    apart: inThisThread,
    documentsFolder: await documentsFolder({ env: { XDG_DOCUMENTS_DIR: join(data, '文档') } }),
  }
  const app = startApp(ports)
  const call = (operation: string, input: unknown) => dispatch(app.handlers, operation, input)
  const host = await serveKept({ call, log: ports.log })
  return {
    address: host.address,
    call: (operation, input) => callAt(host.address, operation, input),
    stop: async () => {
      await host.close()
      app.close()
    },
  }
}
