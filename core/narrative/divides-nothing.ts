import { type Division, leadOf, type Part, sumOf, valueOf } from './parts.ts'

/** Figures one after the other that make up no total, though they stand like a list. */
export function dividesNothing(division: Division): boolean {
  return isOfDecided(division) || isOfEach(division)
}

/** 复议21件，已审结17件，纠正3件: of those that were decided some were corrected; the two divide nothing. */
function isOfDecided({ total, parts: [first, ...others] }: Division): boolean {
  if (!first || others.length === 0 || !/(?<![未待])审结$/u.test(leadOf(first.reading))) return false
  const sum = sumOf([first, ...others])
  return sum !== valueOf(total) && sumOf(others) < valueOf(first.reading) && !others.some(isOpen)
}

/** 企业和自然人各1件: what one figure says of several is no part of a sum. */
function isOfEach({ total, parts }: Division): boolean {
  return (
    sumOf(parts) !== valueOf(total) && parts.some(({ reading }) => /各(?:有|为|占)?$/u.test(leadOf(reading)))
  )
}

function isOpen({ reading }: Part): boolean {
  return /[未待]审结|在审|审理/u.test(leadOf(reading))
}
