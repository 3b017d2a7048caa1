import { memo } from 'react'
import type { ReportRow } from '../../core/contract/reports.ts'
import { nextStep } from '../../core/procedure/next-step.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'
import { seasonOf } from '../../core/report/deadline.ts'
import { PlainButton } from '../parts/PlainButton.tsx'
import { Ring } from '../parts/Ring.tsx'
import { dateWords, daysWords, instantWords, shareWords } from '../parts/words.ts'
import { stepHref } from './step-href.ts'
import { unitWords } from './unit-words.ts'

export interface ReportTableRowProps {
  /** The line of the list, from 0. */
  readonly index: number
  /** In CSS pixels. */
  readonly height: number
  /** Undefined until it has come. */
  readonly row: ReportRow | undefined
  /** It stands under the latest report of its unit. */
  readonly isUnder: boolean
  /** The unit's other years are shown under it. */
  readonly isOpened: boolean
  readonly today: string
}

/** A report in the list. The table listens to the controls of all rows. */
export const ReportTableRow = memo(function ReportTableRow({
  index,
  height,
  isUnder,
  row,
  ...rest
}: ReportTableRowProps) {
  return (
    // The head is row 1.
    <tr
      aria-rowindex={index + 2}
      data-row={index}
      tabIndex={-1}
      style={{ height }}
      className={isUnder ? 'under' : undefined}
    >
      {row ? <Cells row={row} {...rest} /> : <td className="muted">正在读取…</td>}
    </tr>
  )
})

function Cells({
  row,
  isOpened,
  today,
}: Pick<ReportTableRowProps, 'isOpened' | 'today'> & { readonly row: ReportRow }) {
  const name = unitWords(row)
  return (
    <>
      <th scope="row">
        {row.needsNewerProgram ? (
          <span className="report-name" title={name}>
            {name}
          </span>
        ) : (
          <a
            className="report-name"
            href={`#/report/${encodeURIComponent(row.id)}/0`}
            title={name}
            data-action="open"
          >
            {name}
          </a>
        )}
      </th>
      <td>
        {row.year}
        {row.others > 0 && (
          <button type="button" className="others" data-action="others" aria-expanded={isOpened}>
            另 {row.others} 份 <span aria-hidden="true">{isOpened ? '▴' : '▾'}</span>
          </button>
        )}
      </td>
      <td>
        <Progress row={row} />
      </td>
      <td className="report-next">
        <Next row={row} />
      </td>
      <td>
        <Deadline row={row} today={today} />
      </td>
      <td className="report-edited">{instantWords(row.editedAt, today)}</td>
      <td className="actions">
        <PlainButton
          size="small"
          kind="text"
          data-action="menu"
          aria-haspopup="menu"
          aria-label={`更多：${name}${row.year}年`}
          title="更多"
        >
          ⋯
        </PlainButton>
      </td>
    </>
  )
}

function Progress({
  row: { state, share, errors, archived, needsNewerProgram },
}: {
  readonly row: ReportRow
}) {
  if (archived) return <span className="muted">存档</span>
  if (needsNewerProgram) return <span className="muted">{STATE_WORDS[state]}</span>
  if (share === null) return <span className="muted">正在统计…</span>
  return (
    <>
      <Ring share={share} /> {STATE_WORDS[state]}
      {state === 'draft' && (
        <span className="detail">
          {errors !== null && errors > 0 ? (
            <span className="error">{errors} 处错误</span>
          ) : errors === null ? (
            <span title="文字太长，没有在这里统计；打开报告可以核对">待核对</span>
          ) : (
            shareWords(share)
          )}
        </span>
      )}
    </>
  )
}

function Next({ row }: { readonly row: ReportRow }) {
  if (row.needsNewerProgram)
    return (
      <span className="muted" title="这份报告的格式本程序还不认识，内容没有动；请用更新的程序打开。">
        需要更新的程序
      </span>
    )
  const step = row.archived ? undefined : nextStep(row)
  return (
    step && (
      <a href={stepHref(row.id, step)} data-action="next">
        {step.words}
      </a>
    )
  )
}

function Deadline({ row, today }: { readonly row: ReportRow; readonly today: string }) {
  if (row.archived) return null
  // Reports of earlier years are kept for comparison; nobody waits for them.
  if (row.year < seasonOf(today)) return <span className="muted">往年</span>
  if (row.state === 'published') return <span className="muted">{dateWords(row.deadline)}</span>
  const { words, urgency } = daysWords(row.daysLeft)
  return (
    <>
      {dateWords(row.deadline)}
      <span className={`days ${urgency}`}>{words}</span>
    </>
  )
}
