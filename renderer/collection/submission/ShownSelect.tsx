import { Select } from 'antd'
import type { OpenSubmission } from '../../../core/contract/intake.ts'

/** The report, last year's, or what is different from another version, by its id. */
export type Shown = 'words' | 'lastYear' | (string & {})

export interface ShownSelectProps {
  readonly opened: OpenSubmission
  readonly shown: Shown
  readonly show: (shown: Shown) => void
}

/** What of a report is shown, where there is more than its words. */
export function ShownSelect({ opened, shown, show }: ShownSelectProps) {
  const others = opened.versions.filter(({ id }) => id !== opened.id)
  if (others.length === 0 && !opened.lastYear) return null
  return (
    <Select
      aria-label="看什么"
      className="shown-select"
      value={shown}
      onChange={show}
      popupMatchSelectWidth={false}
      options={[
        { value: 'words', label: '看全文' },
        ...others.map(({ id, version }) => ({ value: id, label: `看与第 ${version} 版有哪些不同` })),
        ...(opened.lastYear ? [{ value: 'lastYear', label: `看去年（${opened.lastYear.year}年）的` }] : []),
      ]}
    />
  )
}
