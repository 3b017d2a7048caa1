/** A source of choices: the same seed makes the same choices on every machine. */
export interface Random {
  /** An integer from low to high, both included. */
  int(low: number, high: number): number
  /** True in one of so many cases. */
  oneIn(cases: number): boolean
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

/** Mulberry32: small, and good enough to choose test cases. */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[int(0, list.length - 1)]
    if (chosen === undefined) throw new Error('nothing to pick from')
    return chosen
  }
  return {
    int,
    oneIn: (cases) => int(1, cases) === 1,
    pick,
    shuffled(list) {
      const rest = [...list]
      for (let last = rest.length - 1; last > 0; last--) {
        const other = int(0, last)
        const [a, b] = [rest[last], rest[other]]
        if (a !== undefined && b !== undefined) [rest[last], rest[other]] = [b, a]
      }
      return rest
    },
  }
}
