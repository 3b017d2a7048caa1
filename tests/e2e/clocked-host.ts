import { createApp } from '../../services/app.ts'
import { dispatch } from '../../services/dispatch.ts'
import type { Ports } from '../../services/ports.ts'
import { testPorts } from '../test-ports.ts'
import { callAt, type Host } from './host.ts'
import { serveKept } from './kept-address.ts'

const BEGIN = Date.parse('2026-01-12T09:00:00.000Z')

/** The loopback host on real data, whose clock stands still until it is told how much time has passed. */
export interface ClockedHost extends Pick<Host, 'address' | 'call'> {
  readonly pass: (milliseconds: number) => void
  readonly stop: () => Promise<void>
}

export async function startClockedHost(dataFolder: string, own: Partial<Ports> = {}): Promise<ClockedHost> {
  let now = BEGIN
  const ports = testPorts(dataFolder, { clock: () => new Date(now), ...own })
  const app = createApp(ports)
  const call = (operation: string, input: unknown) => dispatch(app.handlers, operation, input)
  const host = await serveKept({ call, log: ports.log })
  return {
    address: host.address,
    call: (operation, input) => callAt(host.address, operation, input),
    pass: (milliseconds) => {
      now += milliseconds
    },
    stop: async () => {
      await host.close()
      app.close()
    },
  }
}
