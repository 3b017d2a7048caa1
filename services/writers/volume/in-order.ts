/**
 * Does works of which a few are under way at a time, and gives what came out in their order. No more are begun than
 * were taken, so that what waits is never more than these few.
 * @param most how many are under way or waiting to be taken
 */
export async function* inOrder<In, Out>(
  items: Iterable<In>,
  most: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const underWay: Promise<Out>[] = []
  for (const item of items) {
    const begun = work(item)
    // It is waited for below; till then its failure is nobody's.
    begun.catch(() => undefined)
    underWay.push(begun)
    const first = underWay.length >= most ? underWay.shift() : undefined
    if (first) yield await first
  }
  for (const rest of underWay) yield await rest
}
