import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import { alike } from '../../../core/checks/alike.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import { findingNames } from '../../../core/checks/finding-names.ts'
import { useEditor } from '../editor-context.ts'
import { AlikeItem } from './AlikeItem.tsx'
import { useCheckedReport } from './findings-context.ts'
import { FindingItem } from './FindingItem.tsx'
import { itemOf, type PlaceName } from './item.ts'

export interface FindingListProps {
  readonly findings: readonly Finding[]
  /** How far the place of each has to be named: nothing where all are of one text. */
  readonly named?: PlaceName
}

/** Findings with their words and what can be done about them, those of one kind together. */
export const FindingList = memo(function FindingList({ findings, named = 'nothing' }: FindingListProps) {
  const { form } = useEditor()
  const checked = useCheckedReport()
  const names = useMemo(() => findingNames(findings), [findings])
  const latest = useRef(new Map<string, Finding>())
  useEffect(() => {
    latest.current = new Map(Array.from(names, ([finding, name]) => [name, finding]))
  })
  const find = useCallback((name: string) => latest.current.get(name), [])
  if (findings.length === 0) return null
  const itemFor = (finding: Finding) => {
    const name = names.get(finding) ?? ''
    return <FindingItem key={name} name={name} find={find} {...itemOf(finding, checked, form, named)} />
  }
  return (
    <ul className="findings">
      {alike(findings).map(([first, ...others]) =>
        others.length === 0 ? (
          itemFor(first)
        ) : (
          <AlikeItem
            key={names.get(first)}
            findings={[first, ...others]}
            first={itemFor(first)}
            others={others.map(itemFor)}
          />
        ),
      )}
    </ul>
  )
})
