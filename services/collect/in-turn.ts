/** How far the fastest may be ahead of the slowest: so many outcomes wait in memory at most, some 10 kB each. */
const AHEAD = 1000

/** An item and what came of it. */
export type Done<I, O> = readonly [item: I, outcome: O]

/**
 * Does work on each item by several workers at once, and hands over what is done, as much as there is, in the order of the
 * items. Where it is stopped, what is under way is still handed over and nothing new begun.
 */
export async function* inTurn<I, W, O>(
  items: readonly I[],
  workers: readonly W[],
  work: (item: I, worker: W) => Promise<O>,
  signal: AbortSignal,
): AsyncGenerator<readonly Done<I, O>[]> {
  const outcomes = new Map<number, O>()
  let begun = 0
  let handed = 0
  let failure: { readonly error: unknown } | undefined
  let change = Promise.withResolvers<void>()
  const changed = () => {
    change.resolve()
    change = Promise.withResolvers()
  }
  const mayBegin = () => !signal.aborted && !failure && begun < items.length
  const run = async (worker: W) => {
    while (mayBegin()) {
      if (begun - handed >= AHEAD) {
        await change.promise
        continue
      }
      const at = begun++
      try {
        outcomes.set(at, await work(items[at] as I, worker))
      } catch (error) {
        failure ??= { error }
      }
      changed()
    }
  }
  const running = Promise.all(workers.map(run))
  try {
    while (handed < begun || mayBegin()) {
      const ready = readyFrom(handed, items, outcomes)
      if (ready.length > 0) {
        yield ready
        handed += ready.length
        changed()
      } else if (failure) throw failure.error
      else await change.promise
    }
  } finally {
    failure ??= { error: undefined }
    changed()
    await running
  }
}

function readyFrom<I, O>(from: number, items: readonly I[], outcomes: Map<number, O>): Done<I, O>[] {
  const ready: Done<I, O>[] = []
  for (let at = from; outcomes.has(at); at += 1) {
    ready.push([items[at] as I, outcomes.get(at) as O])
    outcomes.delete(at)
  }
  return ready
}
