import { resolve } from 'node:path'
import type { Operation } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import type { Reply } from '../../core/reply.ts'
import { createApp } from '../../services/app.ts'
import { dispatch } from '../../services/dispatch.ts'
import { logTo } from '../../services/hosts/log-file.ts'
import { serve } from '../../services/loopback/serve.ts'
import { testPorts } from '../test-ports.ts'
import { callAt, type Host } from './host.ts'

const RENDERER = resolve(import.meta.dirname, '../../dist/renderer')

/** The loopback host on real data, some of whose operations fail as on a full disk for as long as they are told to. */
export interface FailingHost extends Pick<Host, 'call'> {
  readonly address: () => string
  readonly failing: Set<Operation>
  /** Ends as a process does, and begins as its next run. */
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

const FULL: FailureData = { code: 'disk-full', detail: { path: 'nianbao.sqlite' } }

export async function failingHost(dataFolder: string): Promise<FailingHost> {
  const failing = new Set<Operation>()
  let began = 1
  let { address, stop } = await begin([])

  async function begin(oldPorts: readonly number[]) {
    const log = logTo(dataFolder, () => new Date('2026-01-12T09:00:00.000Z'))
    const app = createApp(testPorts(dataFolder, { log, newId: () => crypto.randomUUID() }))
    const call = (operation: string, input: unknown): Promise<Reply> =>
      failing.has(operation as Operation)
        ? Promise.resolve({ ok: false, failure: FULL })
        : dispatch(app.handlers, operation, input)
    const host = await serve({ call, rendererFolder: RENDERER, run: { began: began++, oldPorts }, log })
    return {
      address: host.address,
      stop: async () => {
        await host.close()
        app.close()
      },
    }
  }
  return {
    address: () => address,
    call: (operation, input) => callAt(address, operation, input),
    failing,
    stop: () => stop(),
    start: async () => {
      ;({ address, stop } = await begin([Number(new URL(address).port)]))
    },
  }
}
