import { type Finding, findingKey } from './finding.ts'

/** Findings with a name that stays theirs when others come and go. Some are alike but for their place. */
export function findingNames(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const count = new Map<string, number>()
  return new Map(
    findings.map((finding) => {
      const key = findingKey(finding)
      const before = count.get(key) ?? 0
      count.set(key, before + 1)
      return [finding, `${key} ${before}`]
    }),
  )
}
