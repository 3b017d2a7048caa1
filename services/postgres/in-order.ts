/**
 * Works on some items at once and gives what came out in the order of the items. No more than `most` are under way or waiting to be
 * taken.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  most: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = []
  for await (const item of items) {
    const result = work(item)
    // Who takes the result hears of its failure; it may have failed before, or nobody takes it any more.
    result.catch(() => undefined)
    begun.push(result)
    if (begun.length >= most) yield begun.shift() as Promise<R>
  }
  for (const result of begun) yield result
}

/** Lists of at most so many items, one after the other. */
export function* chunksOf<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}
