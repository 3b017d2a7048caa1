/** Characters of a run that is compared. */
export const RUN = 3

/**
 * Every run of three characters of a text once, as 32 bits each, sorted. Two runs share a number once in 4 thousand million
 * pairs.
 */
export function gramsOf(letters: string): Uint32Array {
  const count = Math.max(0, letters.length - RUN + 1)
  const grams = new Uint32Array(count)
  for (let i = 0; i < count; i += 1)
    grams[i] = mixed(letters.charCodeAt(i), letters.charCodeAt(i + 1), letters.charCodeAt(i + 2))
  grams.sort()
  let kept = 0
  for (let i = 0; i < count; i += 1) if (i === 0 || grams[i] !== grams[i - 1]) grams[kept++] = grams[i] ?? 0
  return grams.slice(0, kept)
}

function mixed(a: number, b: number, c: number): number {
  return finished(Math.imul(finished(Math.imul(finished(a + 0x9e3779b9), 31) + b), 31) + c)
}

/** The finishing steps of MurmurHash3: every bit of the number moves every other. */
export function finished(number: number): number {
  let bits = number | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * The share of runs that both have of all that either has (Jaccard), 0..1; 0 where it is less than is asked for, which is
 * mostly seen before all are compared.
 */
export function jaccard(one: Uint32Array, other: Uint32Array, atLeast = 0): number {
  const all = one.length + other.length
  const needed = (atLeast * all) / (1 + atLeast) - 1e-6
  let [i, j, both] = [0, 0, 0]
  while (i < one.length && j < other.length) {
    const a = one[i] as number
    const b = other[j] as number
    if (a === b) both += 1
    else if (both + Math.min(one.length - i, other.length - j) < needed) return 0
    if (a <= b) i += 1
    if (b <= a) j += 1
  }
  const share = all === 0 ? 0 : both / (all - both)
  return share >= atLeast ? share : 0
}
