import { contract, type Operation } from '../core/contract.ts'
import { Failure, failureData } from '../core/failure.ts'
import type { Handlers } from './dispatch.ts'
import { type Opened, openData } from './opened.ts'
import type { Ports } from './ports.ts'
import { dataFiles } from './store/data-files.ts'
import { type DataPlace, situationOf, solve } from './store/solve.ts'

/** The application without a window. */
export interface App {
  readonly handlers: Handlers
  /** Why the data are not open; undefined where they are. */
  readonly problem: () => Failure | undefined
  readonly close: () => void
}

/**
 * Opens the user's data and answers every operation of the contract. Where the data can't be opened, every operation says
 * why, and those of `start` offer what can be done.
 */
export function createApp(ports: Ports): App {
  let current = attempt(ports)
  const place: DataPlace = { folder: ports.dataFolder, binding: ports.sqliteBinding, clock: ports.clock }
  const start: Pick<Handlers, 'start.situation' | 'start.solve' | 'data.putDown'> = {
    'start.situation': () => {
      const problem = current instanceof Failure ? failureData(current) : undefined
      return problem ? { problem, ...situationOf(place, problem) } : { problem: null, ways: [], backups: [] }
    },
    'start.solve': ({ way, backup }) => {
      if (!(current instanceof Failure)) return { isOpen: true, kept: null, missing: null }
      const solved = solve(place, way, backup)
      current = attempt(ports)
      return { isOpen: !(current instanceof Failure), ...solved }
    },
    'data.putDown': () => {
      if (current instanceof Failure) return {}
      current.close()
      current = new Failure('damaged-database', { path: dataFiles(place.folder).database })
      return {}
    },
  }
  const answer = (operation: Operation) => (input: never) => {
    if (operation in start) return (start[operation as keyof typeof start] as (input: never) => unknown)(input)
    if (current instanceof Failure) throw current
    return (current.handlers[operation as keyof Opened['handlers']] as (input: never) => unknown)(input)
  }
  const operations = Object.keys(contract) as Operation[]
  return {
    handlers: Object.fromEntries(operations.map((each) => [each, answer(each)])) as unknown as Handlers,
    problem: () => (current instanceof Failure ? current : undefined),
    close: () => {
      if (!(current instanceof Failure)) current.close()
    },
  }
}

function attempt(ports: Ports): Opened | Failure {
  try {
    return openData(ports)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error
  }
}
