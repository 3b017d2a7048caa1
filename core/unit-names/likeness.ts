/** Finds the names most like another, by way of the pairs of characters they share. */
export interface Likeness {
  readonly add: (name: string) => void
  /** Places of names in the order they were added, the likeliest first, with the share of pairs both have (Dice, 0..1). */
  readonly like: (name: string, atLeast: number) => readonly { readonly at: number; readonly share: number }[]
}

export function createLikeness(): Likeness {
  const holders = new Map<string, number[]>()
  const sizes: number[] = []
  return {
    add: (name) => {
      const pairs = pairsOf(name)
      for (const pair of pairs) {
        const list = holders.get(pair)
        if (list) list.push(sizes.length)
        else holders.set(pair, [sizes.length])
      }
      sizes.push(pairs.size)
    },
    like: (name, atLeast) => {
      const own = pairsOf(name)
      const common = new Map<number, number>()
      for (const pair of own)
        for (const at of holders.get(pair) ?? []) common.set(at, (common.get(at) ?? 0) + 1)
      return [...common]
        .map(([at, both]) => ({ at, share: (2 * both) / (own.size + (sizes[at] ?? 0)) }))
        .filter(({ share }) => share >= atLeast)
        .toSorted((a, b) => b.share - a.share || a.at - b.at)
    },
  }
}

function pairsOf(name: string): Set<string> {
  const marked = `^${name}$`
  return new Set(Array.from({ length: marked.length - 1 }, (_, i) => marked.slice(i, i + 2)))
}
