import { type Finding, findingKey } from './finding.ts'

/** A finding among those with its key: some are alike but for their place. */
export interface PlacedFinding {
  readonly finding: Finding
  readonly key: string
  /** How many with its key stand before it. */
  readonly place: number
}

/** Each finding with its place among those alike, in the same order. */
export function placedFindings(findings: readonly Finding[]): PlacedFinding[] {
  const count = new Map<string, number>()
  return findings.map((finding) => {
    const key = findingKey(finding)
    const place = count.get(key) ?? 0
    count.set(key, place + 1)
    return { finding, key, place }
  })
}

/** Findings with a name that stays theirs when others come and go. */
export function findingNames(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  return new Map(placedFindings(findings).map(({ finding, key, place }) => [finding, `${key} ${place}`]))
}
