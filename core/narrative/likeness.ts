/** The pairs of neighbouring characters of a text, each once. */
export function pairsOf(words: string): Set<number> {
  const pairs = new Set<number>()
  for (let i = 0; i + 1 < words.length; i += 1) {
    pairs.add(words.charCodeAt(i) * 0x10000 + words.charCodeAt(i + 1))
  }
  return pairs
}

/** Share of common pairs (Dice's coefficient), 0..1. */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size + b.size === 0) return 0
  let common = 0
  for (const pair of a) if (b.has(pair)) common += 1
  return (2 * common) / (a.size + b.size)
}
