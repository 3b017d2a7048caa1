import { Session } from 'node:inspector/promises'
import { countBuiltIns } from './count-built-ins.ts'

/**
 * How many steps some work takes: how often each block of the program's own code is run, as the engine counts it, and how many
 * elements the language's own loops go over. Exact, and the same on every machine.
 * @param folders whose code is counted, as parts of paths
 */
export async function createCounter(folders: readonly string[]): Promise<Counter> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const taken = async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const own = result.filter(({ url }) => folders.some((folder) => url.includes(folder)))
    const ranges = own.flatMap(({ functions }) => functions.flatMap((each) => each.ranges))
    return ranges.reduce((sum, { count }) => sum + count, 0)
  }
  return {
    steps: async (work) => {
      await taken()
      const builtIn = await countBuiltIns(work)
      return (await taken()) + builtIn
    },
    close: async () => {
      await session.post('Profiler.stopPreciseCoverage')
      session.disconnect()
    },
  }
}

export interface Counter {
  readonly steps: (work: () => unknown) => Promise<number>
  readonly close: () => Promise<void>
}
