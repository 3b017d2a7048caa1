import type { Input, Operation, Output } from '../../core/contract.ts'
import { type App, createApp } from '../../services/app.ts'
import { dispatch } from '../../services/dispatch.ts'
import type { Ports } from '../../services/ports.ts'
import { testPorts } from '../test-ports.ts'
import type { Baseline } from './baseline.ts'

/** An application in this process, asked through its one door. */
export interface AskedApp {
  readonly call: <O extends Operation>(operation: O, input: Input<O>) => Promise<Output<O>>
  readonly close: () => void
}

/** Opens a data folder with this build, or with an older one; what prints is given, where something is to be printed. */
export async function openApp(
  folder: string,
  baseline?: Baseline,
  ports?: Partial<Ports>,
): Promise<AskedApp> {
  const load = async <M>(path: string, own: M) => (baseline ? baseline.load<M>(path) : own)
  const app = (await load('services/app.ts', { createApp })).createApp(testPorts(folder, ports))
  return askedApp(app, (await load('services/dispatch.ts', { dispatch })).dispatch)
}

/** An application that was opened, asked through its one door. */
export function askedApp(app: App, ask = dispatch): AskedApp {
  return {
    call: async <O extends Operation>(operation: O, input: Input<O>) => {
      const reply = await ask(app.handlers, operation, input)
      if (!reply.ok) throw new Error(`${operation}: ${reply.failure.code}`)
      return reply.value as Output<O>
    },
    close: app.close,
  }
}
