import { contract, type Operation } from '../../core/contract.ts'
import { Failure, failureData } from '../../core/failure.ts'
import { type App, createApp } from '../app.ts'
import type { Handlers } from '../dispatch.ts'
import { logOperations } from '../operations/log.ts'
import type { Ports } from '../ports.ts'
import { dataFiles } from '../store/data-files.ts'
import { situationOf, solve } from './solve.ts'

/** The application as a host shows it, whether its data can be opened or not. */
export interface StartedApp extends Omit<App, 'clearedUp'> {
  /** Why the data are not open; undefined where they are. */
  readonly problem: () => Failure | undefined
}

/**
 * Opens the user's data. Where that is not possible, every operation says why, those of `start` offer what can be done, and
 * once it is done all answer as they should.
 */
export function startApp(ports: Ports): StartedApp {
  // Data that are put down and opened again go on with the same thread for long work.
  const lasting: Ports = { ...ports, apart: { ...ports.apart, close: () => undefined } }
  let current = attempt(lasting)
  let keepsBackups = false
  const own: Pick<Handlers, 'start.situation' | 'start.solve' | 'data.putDown' | 'log.note' | 'log.read'> = {
    ...logOperations(ports),
    'start.situation': () => {
      const problem = current instanceof Failure ? failureData(current) : undefined
      return problem ? { problem, ...situationOf(ports, problem) } : { problem: null, ways: [], backups: [] }
    },
    'start.solve': ({ way, backup }) => {
      if (!(current instanceof Failure)) return { isOpen: true, kept: null, missing: null }
      const solved = solve(ports, way, backup)
      current = attempt(lasting)
      if (keepsBackups && !(current instanceof Failure)) current.keepBackups()
      return { isOpen: !(current instanceof Failure), kept: solved.kept ?? null, missing: solved.missing }
    },
    'data.putDown': () => {
      const open = current
      current = new Failure('damaged-database', { path: dataFiles(ports.dataFolder).database })
      // Damaged as they are, they may refuse to be closed in order.
      if (!(open instanceof Failure)) open.close()
      return {}
    },
  }
  const answer = (operation: Operation) => (input: never) => {
    const handlers: Partial<Handlers> = current instanceof Failure ? own : { ...current.handlers, ...own }
    const handler = handlers[operation] as ((input: never) => unknown) | undefined
    if (handler) return handler(input)
    throw current instanceof Failure ? current : new Error(`no handler of ${operation}`)
  }
  const operations = Object.keys(contract) as Operation[]
  return {
    handlers: Object.fromEntries(operations.map((each) => [each, answer(each)])) as unknown as Handlers,
    keepBackups: () => {
      keepsBackups = true
      if (!(current instanceof Failure)) current.keepBackups()
    },
    problem: () => (current instanceof Failure ? current : undefined),
    close: () => {
      if (!(current instanceof Failure)) current.close()
      ports.apart.close()
    },
  }
}

function attempt(ports: Ports): App | Failure {
  try {
    return createApp(ports)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error
  }
}
