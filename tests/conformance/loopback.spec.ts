import type { Reply } from '../../core/reply.ts'
import { createApp } from '../../services/app.ts'
import { dispatch } from '../../services/dispatch.ts'
import { serve } from '../../services/loopback/serve.ts'
import { temporaryFolder, testPorts } from '../test-ports.ts'
import type { Host } from './asking.ts'
import { describeConformance } from './conformance.ts'
import { describeProcedure } from './procedure.ts'
import { describeUnsaved } from './unsaved.ts'

const start = async (): Promise<Host> => {
  const folder = temporaryFolder()
  const ports = testPorts(folder.path)
  const app = createApp(ports)
  const host = await serve({
    call: (operation, input) => dispatch(app.handlers, operation, input),
    rendererFolder: folder.path,
    log: ports.log,
  })
  const headers = { 'content-type': 'application/json', origin: new URL(host.address).origin }
  return {
    call: async (operation, input) => {
      const sent = { method: 'POST', headers, body: JSON.stringify(input) }
      return (await (await fetch(`${host.address}call/${operation}`, sent)).json()) as Reply
    },
    close: async () => {
      await host.close()
      app.close()
      folder.release()
    },
  }
}

describeConformance('the loopback host', start)
describeProcedure('the loopback host', start)
describeUnsaved('the loopback host', start)
