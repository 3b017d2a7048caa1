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

/**
 * Whether a figure may have been written for another: a slip of the hand, one or two more or less, its point in another
 * place, a figure of it lost. Two that are further apart mostly count two things; a
 * row that holds nothing may have been forgotten, and who says none means it.
 */
export function mayBeMeant(one: number, other: number): boolean {
  if (one === 0 || other === 0) return true
  if (Math.abs(one - other) <= (Math.min(one, other) < 10 ? 2 : 3)) return true
  if (!Number.isInteger(one) || !Number.isInteger(other))
    return isOfOneAmount(figuresOf(one), figuresOf(other))
  const [a, b] = [String(one), String(other)]
  if (a.length !== b.length) return isOneLost(a, b)
  return a.length === 2 ? isOfOneFigure(a, b) : isSlip(one, other)
}

/** 35.6, 36.5 and 356. */
function isOfOneAmount(a: string, b: string): boolean {
  return a === b || sorted(a) === sorted(b) || isSlip(Number(a), Number(b))
}

/** 35.6 is 356, and so is 3560. */
function figuresOf(number: number): string {
  return String(number)
    .replace('.', '')
    .replaceAll(/^0{1,20}|0{1,20}$/gu, '')
}

/** 18 and 28, 45 and 54. */
function isOfOneFigure(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[1] || sorted(a) === sorted(b)
}

/** 1205 of 12053. */
function isOneLost(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 3 || short.length + 1 !== long.length) return false
  return Array.from(long).some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
}

function sorted(figures: string): string {
  return Array.from(figures).sort().join('')
}
