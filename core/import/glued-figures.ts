/** Digits of more figures than a row has; nobody can tell them apart. */
const LONGEST = 60

/** The ways to cut digits into numbers of which the last is the sum of the others; at most two, one is what is wanted. */
export function cuts(digits: string, count: number): string[][] {
  const found: string[][] = []
  if (digits.length > LONGEST) return found
  const go = (start: number, parts: readonly string[], sum: number) => {
    if (found.length > 1) return
    const left = count - parts.length
    if (left === 1) {
      const last = digits.slice(start)
      if ((last === '0' || !last.startsWith('0')) && Number(last) === sum) found.push([...parts, last])
      return
    }
    const longest = digits[start] === '0' ? 1 : Math.min(6, digits.length - start - left + 1)
    for (let length = 1; length <= longest; length += 1) {
      const part = digits.slice(start, start + length)
      go(start + length, [...parts, part], sum + Number(part))
    }
  }
  go(0, [], 0)
  return found
}

/** The ways to cut digits into groups of so many numbers, each group ended by its sum; at most two. */
export function groupCuts(digits: string, count: number, groups: number): string[][] {
  if (digits.length > LONGEST) return []
  if (groups === 1) return cuts(digits, count)
  const found: string[][] = []
  for (let end = count; end <= digits.length - count * (groups - 1) && found.length < 2; end += 1) {
    const heads = cuts(digits.slice(0, end), count)
    if (heads.length === 0) continue
    const tails = groupCuts(digits.slice(end), count, groups - 1)
    found.push(...heads.flatMap((head) => tails.map((tail) => [...head, ...tail])))
  }
  return found.slice(0, 2)
}
