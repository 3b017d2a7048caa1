import type { Finding } from './finding.ts'
import { gradeOf, isUnwritten } from './grades.ts'

/** Each a matter of its own, however alike its sentence is. */
const APART = /^(?:form\.|guidance\.|privacy\.|narrative\.(?:mismatch|conflict|breakdown))/u

/**
 * Findings of one kind together, in the order of the first of each: the same sentence but for its quotes and figures; the marked
 * blanks of one text.
 */
export function alike(findings: readonly Finding[]): (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  findings.forEach((finding, i) => {
    const key = isMarkedBlank(finding)
      ? `____ ${finding.field}`
      : APART.test(finding.rule)
        ? String(i)
        : kindOf(finding)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  })
  return [...groups.values()]
}

function kindOf(finding: Finding): string {
  const words = finding.message.replaceAll(/“[^“”]*”|[\d.]+/gu, '')
  return `${finding.rule} ${gradeOf(finding)} ${words}`
}

/** They are filled in one after the other, in their text. */
function isMarkedBlank(finding: Finding): boolean {
  return isUnwritten(finding) && finding.quote !== undefined
}
