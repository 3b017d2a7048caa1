import { type Finding, findingKey } from './finding.ts'

/** A finding the writer judged wrong, with the reason: on record, and no longer counted. */
export interface SetAside {
  /** @see findingKey: other words or other figures are another finding, so it returns when they change. */
  readonly key: string
  readonly reason: string
  readonly at: string
}

/** Findings still open, and those set aside with their reasons. */
export interface SortedFindings {
  readonly open: readonly Finding[]
  readonly aside: readonly { readonly finding: Finding; readonly setAside: SetAside }[]
}

/** Whether a finding is a matter of judgement: the form's own arithmetic and its blanks are not. */
export function canSetAside({ rule }: Finding): boolean {
  return !rule.startsWith('arithmetic.') && !rule.startsWith('form.')
}

export function sortFindings(findings: readonly Finding[], setAside: readonly SetAside[]): SortedFindings {
  // Told apart by keys made of their words, which takes longer than all else: not where there is nothing to tell.
  if (setAside.length === 0) return { open: findings, aside: [] }
  const byKey = new Map(setAside.map((each) => [each.key, each]))
  const asideOf = (finding: Finding) => (canSetAside(finding) ? byKey.get(findingKey(finding)) : undefined)
  return {
    open: findings.filter((finding) => !asideOf(finding)),
    aside: findings.flatMap((finding) => {
      const found = asideOf(finding)
      return found ? [{ finding, setAside: found }] : []
    }),
  }
}
