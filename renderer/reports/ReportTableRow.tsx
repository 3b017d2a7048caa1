import { memo } from 'react'
import type { ReportRow } from '../../core/contract.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'
import { PlainButton } from '../parts/PlainButton.tsx'
import { Ring } from '../parts/Ring.tsx'
import { dateWords, daysWords, instantWords, shareWords } from '../parts/words.ts'

/** What can be done with a row, as its controls name it for the table. */
export type RowAction = 'open' | 'compare' | 'nextYear' | 'remove'

export interface ReportTableRowProps {
  /** From 0. */
  readonly index: number
  /** In CSS pixels. */
  readonly height: number
  /** Undefined until it has come. */
  readonly row: ReportRow | undefined
  readonly today: string
  readonly readOnly: boolean
}

/** A report in the list. The table listens to the controls of all rows. */
export const ReportTableRow = memo(function ReportTableRow({
  index,
  height,
  row,
  today,
  readOnly,
}: ReportTableRowProps) {
  return (
    // The head is row 1.
    <tr aria-rowindex={index + 2} data-row={index} tabIndex={-1} style={{ height }}>
      {row ? <Cells row={row} today={today} readOnly={readOnly} /> : <td className="muted">正在读取…</td>}
    </tr>
  )
})

/** The room of rows that are not drawn. */
export function GapRow({ height }: { readonly height: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" className="gap">
      <td style={{ height }} />
    </tr>
  )
}

function Cells({
  row,
  today,
  readOnly,
}: Pick<ReportTableRowProps, 'today' | 'readOnly'> & { readonly row: ReportRow }) {
  const name = row.agency || '（未填机关名称）'
  return (
    <>
      <th scope="row">
        <a
          className="report-name"
          href={`#/report/${encodeURIComponent(row.id)}/0`}
          title={name}
          data-action="open"
        >
          {name}
        </a>
      </th>
      <td>{row.year}</td>
      <td>
        <Share share={row.share} errors={row.errors} />
      </td>
      <td>{STATE_WORDS[row.state]}</td>
      <td>
        <Deadline row={row} today={today} />
      </td>
      <td className="report-edited">{instantWords(row.editedAt, today)}</td>
      <td className="actions">
        <PlainButton size="small" data-action="open">
          打开
        </PlainButton>
        <PlainButton size="small" data-action="compare">
          历年对比
        </PlainButton>
        <PlainButton size="small" data-action="nextYear" disabled={readOnly}>
          据此新建 {row.year + 1} 年
        </PlainButton>
        <PlainButton size="small" kind="text" data-action="remove" disabled={readOnly}>
          删除
        </PlainButton>
      </td>
    </>
  )
}

function Share({ share, errors }: Pick<ReportRow, 'share' | 'errors'>) {
  if (share === null) return <span className="muted">正在统计…</span>
  return (
    <>
      <Ring share={share} /> {shareWords(share)}
      {errors === null && (
        <span className="muted errors" title="文字太长，没有在这里统计；打开报告可以核对">
          待核对
        </span>
      )}
      {errors !== null && errors > 0 && <span className="error errors">{errors} 处错误</span>}
    </>
  )
}

function Deadline({ row, today }: { readonly row: ReportRow; readonly today: string }) {
  // Reports of earlier years are kept for comparison; nobody waits for them.
  if (row.year < Number(today.slice(0, 4)) - 1) return <span className="muted">往年</span>
  if (row.state === 'published') return <span className="muted">{dateWords(row.deadline)}</span>
  const { words, urgency } = daysWords(row.daysLeft)
  return (
    <>
      {dateWords(row.deadline)}
      <span className={`days ${urgency}`}>{words}</span>
    </>
  )
}
