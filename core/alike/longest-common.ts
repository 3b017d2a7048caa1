/** Characters of a text that are looked through. */
const LOOKED_THROUGH = 20_000

/** The longest words that stand in both texts. */
export function longestCommon(one: string, other: string): string {
  const [a, b] = [one.slice(0, LOOKED_THROUGH), other.slice(0, LOOKED_THROUGH)]
  let best = ''
  for (let low = 1, high = Math.min(a.length, b.length); low <= high;) {
    const length = (low + high) >> 1
    const found = commonOf(a, b, length)
    if (found === undefined) high = length - 1
    else {
      best = found
      low = length + 1
    }
  }
  return best.trim()
}

function commonOf(a: string, b: string, length: number): string | undefined {
  const pieces = new Set<string>()
  for (let i = 0; i + length <= a.length; i += 1) pieces.add(a.slice(i, i + length))
  for (let i = 0; i + length <= b.length; i += 1) {
    const piece = b.slice(i, i + length)
    if (pieces.has(piece)) return piece
  }
  return undefined
}
