import { Select } from 'antd'
import { useRef, useState } from 'react'
import { FailureNotice } from './FailureNotice.tsx'
import { useOperation } from '../use-operation.ts'

export interface ReportSelectProps {
  /** The id of the report. */
  readonly value: string | undefined
  readonly change: (id: string) => void
  /** What the report is wanted for. */
  readonly label: string
}

/** As many as anyone reads through; the others are found by their names. */
const OFFERED = 50

/** Chooses a report of the store, found by its unit's name. */
export function ReportSelect({ value, change, label }: ReportSelectProps) {
  const [search, setSearch] = useState('')
  const isComposing = useRef(false)
  const { data, failure, reload } = useOperation('reports.list', { search, limit: OFFERED })
  const more = (data?.total ?? 0) - OFFERED
  if (failure) return <FailureNotice failure={failure} retry={reload} />
  return (
    // Names are looked for, not the letters an input method makes them of.
    <div
      onCompositionStartCapture={() => (isComposing.current = true)}
      onCompositionEndCapture={() => (isComposing.current = false)}
    >
      <Select
        {...(value === undefined ? {} : { value })}
        onChange={change}
        placeholder="请选择，可输入单位名称查找"
        aria-label={label}
        showSearch={{ filterOption: false, onSearch: (typed) => isComposing.current || setSearch(typed) }}
        notFoundContent={data && '没有找到这个名称的单位'}
        options={
          // The year first: the end of a long name is cut off.
          data?.rows.map(({ id, agency, year }) => ({ value: id, label: `${year}年　${agency}` })) ?? []
        }
      />
      {more > 0 && <p className="muted">只列出最近修改的 {OFFERED} 份，其他的请输入单位名称查找。</p>}
    </div>
  )
}
