import type { Operation } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import type { Reply } from '../../core/reply.ts'
import { createApp } from '../../services/app.ts'
import { dispatch } from '../../services/dispatch.ts'
import { logTo } from '../../services/hosts/log-file.ts'
import { testPorts } from '../test-ports.ts'
import { callAt, type Host } from './host.ts'
import { serveKept } from './kept-address.ts'

/** The loopback host on real data, some of whose operations fail as on a full disk for as long as they are told to. */
export interface FailingHost extends Pick<Host, 'address' | 'call'> {
  readonly failing: Set<Operation>
  readonly stop: () => Promise<void>
}

const FULL: FailureData = { code: 'disk-full', detail: { path: 'nianbao.sqlite' } }

export async function failingHost(dataFolder: string): Promise<FailingHost> {
  const failing = new Set<Operation>()
  const log = logTo(dataFolder, () => new Date('2026-01-12T09:00:00.000Z'))
  const app = createApp(testPorts(dataFolder, { log, newId: () => crypto.randomUUID() }))
  const call = (operation: string, input: unknown): Promise<Reply> =>
    failing.has(operation as Operation)
      ? Promise.resolve({ ok: false, failure: FULL })
      : dispatch(app.handlers, operation, input)
  const host = await serveKept({ call, log })
  return {
    address: host.address,
    call: (operation, input) => callAt(host.address, operation, input),
    failing,
    stop: async () => {
      await host.close()
      app.close()
    },
  }
}
