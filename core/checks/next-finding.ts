import type { Finding } from './finding.ts'
import { placedFindings } from './finding-names.ts'
import { byGrade } from './grades.ts'

/** What was gone to in this round: of those with one key, how many, and how many there were then. */
export type Passed = ReadonlyMap<string, { readonly passed: number; readonly of: number }>

/** Where a round begins. */
export const NONE_PASSED: Passed = new Map()

/**
 * The most pressing finding that was not gone to in this round, and the round with it; from the beginning when all were.
 * What was put right in between is gone, and those alike it move up.
 */
export function nextFinding(
  findings: readonly Finding[],
  round: Passed,
): { readonly finding: Finding | undefined; readonly round: Passed } {
  const placed = placedFindings(byGrade(findings))
  const count = new Map(placed.map(({ key, place }) => [key, place + 1]))
  const passedOf = (key: string) => {
    const before = round.get(key)
    const gone = before ? Math.max(0, before.of - (count.get(key) ?? 0)) : 0
    return Math.max(0, (before?.passed ?? 0) - gone)
  }
  const next = placed.find(({ key, place }) => place >= passedOf(key))
  if (!next)
    return placed.length > 0 ? nextFinding(findings, NONE_PASSED) : { finding: undefined, round: NONE_PASSED }
  const now = { passed: passedOf(next.key) + 1, of: count.get(next.key) ?? 0 }
  return { finding: next.finding, round: new Map([...round, [next.key, now]]) }
}
