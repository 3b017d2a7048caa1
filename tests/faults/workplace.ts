import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Input, Operation, Output } from '../../core/contract.ts'
import { Failure } from '../../core/failure.ts'
import { inThisThread } from '../../services/apart/apart.ts'
import { createApp } from '../../services/app.ts'
import { dispatch } from '../../services/dispatch.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { nodePorts } from '../../services/hosts/node-ports.ts'

/** Asks the application for an operation. @throws Failure, or a bug */
export type Ask = <O extends Operation>(operation: O, input: Input<O>) => Promise<Output<O>>

/** The folders one user writes to. */
export interface Place {
  readonly data: string
  readonly exports: string
}

/** The application at work, its clock and ids set by the step that is taken. */
export interface Workplace {
  readonly ask: Ask
  readonly place: Place
  readonly begin: (step: number, name: string) => void
  /** What was logged: errors nobody foresaw. */
  readonly bugs: readonly string[]
  /** What an earlier run left is taken away: who changes the folders from outside waits for it. */
  readonly clearedUp: Promise<void>
  readonly close: () => void
}

export function foldersOf({ data, exports }: Place): readonly string[] {
  return [data, exports]
}

export function placeIn(root: string): Place {
  const place = { data: join(root, 'data'), exports: join(root, 'exports') }
  for (const folder of foldersOf(place)) mkdirSync(folder, { recursive: true })
  return place
}

/** @param startOf when a step is taken, in milliseconds; ten minutes after the one before */
export function openWorkplace(
  place: Place,
  startOf: (step: number) => number = (step) => Date.UTC(2026, 0, 12, 9) + step * 600_000,
): Workplace {
  const now = { step: 0, name: 'start', ids: 0 }
  const bugs: string[] = []
  const app = createApp({
    ...nodePorts(createEngine(undefined), place.data),
    installedFonts: () => Promise.resolve([]),
    // A thread for each start would take longer than all that is tried.
    apart: inThisThread,
    clock: () => new Date(startOf(now.step)),
    newId: () => `${now.name}-${++now.ids}`,
    log: (message, error) => bugs.push(`${message} ${error instanceof Error ? error.message : ''}`),
  })
  return {
    place,
    bugs,
    clearedUp: app.clearedUp,
    close: app.close,
    begin: (step, name) => Object.assign(now, { step, name, ids: 0 }),
    ask: async (operation, input) => {
      const reply = await dispatch(app.handlers, operation, input)
      if (reply.ok) return reply.value as never
      throw new Failure(reply.failure.code, reply.failure.detail)
    },
  }
}
