import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import { type Finding, findingKey } from '../../../core/checks/finding.ts'
import { useCheckedReport } from './findings-context.ts'
import { FindingItem } from './FindingItem.tsx'
import { itemOf } from './item.ts'

/** Findings with their words and what can be done about them. */
export const FindingList = memo(function FindingList({
  findings,
}: {
  readonly findings: readonly Finding[]
}) {
  const checked = useCheckedReport()
  const byKey = useMemo(() => keyed(findings), [findings])
  const latest = useRef(byKey)
  useEffect(() => {
    latest.current = byKey
  })
  const find = useCallback((key: string) => latest.current.get(key), [])
  if (findings.length === 0) return null
  return (
    <ul className="findings">
      {Array.from(byKey, ([key, finding]) => (
        <FindingItem key={key} name={key} find={find} {...itemOf(finding, checked)} />
      ))}
    </ul>
  )
})

/** Findings by a key that stays theirs when others come and go. Some are alike but for their place. */
function keyed(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const byKey = new Map<string, Finding>()
  const count = new Map<string, number>()
  for (const finding of findings) {
    const key = findingKey(finding)
    const before = count.get(key) ?? 0
    count.set(key, before + 1)
    byKey.set(`${key} ${before}`, finding)
  }
  return byKey
}
