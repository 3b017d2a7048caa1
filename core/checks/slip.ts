/**
 * Whether two whole numbers are one but for a slip of the hand: 326 and 325, 426 and 326, 189 and 198, 1206 and 1260. Of two
 * figures the first must be the same: others are alike by chance.
 * @param leastDigits shorter numbers are no slip of one another
 */
export function isSlip(one: number, other: number, leastDigits = 2): boolean {
  const [a, b] = [String(one), String(other)]
  if (a === b || a.length < leastDigits || a.length !== b.length) return false
  const differing = Array.from(a).flatMap((figure, i) => (figure === b.charAt(i) ? [] : [i]))
  if (a.length === 2) return differing.join() === '1'
  return differing.length === 1 || (differing.length === 2 && sorted(a) === sorted(b))
}

function sorted(figures: string): string {
  return Array.from(figures).sort().join('')
}
