import { Button } from 'antd'
import type { ReportRow } from '../../core/contract.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'
import { Ring } from '../parts/Ring.tsx'
import { dateWords, daysWords, instantWords, shareWords } from '../parts/words.ts'

export interface ReportTableProps {
  readonly rows: readonly ReportRow[]
  readonly today: string
  readonly readOnly: boolean
  readonly open: (id: string) => void
  readonly compare: (id: string) => void
  readonly nextYear: (id: string) => void
  readonly remove: (row: ReportRow) => void
}

/** The reports, last edited first. */
export function ReportTable({ rows, today, readOnly, open, compare, nextYear, remove }: ReportTableProps) {
  // Reports of earlier years are kept for comparison; nobody waits for them.
  const yearDue = Number(today.slice(0, 4)) - 1
  return (
    <table className="reports">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">年度</th>
          <th scope="col">完成</th>
          <th scope="col">状态</th>
          <th scope="col">截止日期</th>
          <th scope="col">上次修改</th>
          <th scope="col">
            <span className="sr-only">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`#/report/${encodeURIComponent(row.id)}/0`}>{row.agency || '（未填机关名称）'}</a>
            </th>
            <td className="number">{row.year}</td>
            <td>
              {row.share !== null && (
                <>
                  <Ring share={row.share} /> {shareWords(row.share)}
                </>
              )}
              {row.errors !== null && row.errors > 0 && <span className="error">　{row.errors} 处错误</span>}
            </td>
            <td>{STATE_WORDS[row.state]}</td>
            <td>
              {row.year < yearDue ? (
                <span className="muted">往年</span>
              ) : row.state === 'published' ? (
                <span className="muted">{dateWords(row.deadline)}</span>
              ) : (
                <Deadline deadline={row.deadline} days={row.daysLeft} />
              )}
            </td>
            <td>{instantWords(row.editedAt, today)}</td>
            <td className="actions">
              <Button size="small" onClick={() => open(row.id)}>
                打开
              </Button>
              <Button size="small" onClick={() => compare(row.id)}>
                历年对比
              </Button>
              <Button size="small" disabled={readOnly} onClick={() => nextYear(row.id)}>
                据此新建 {row.year + 1} 年
              </Button>
              <Button size="small" type="text" disabled={readOnly} onClick={() => remove(row)}>
                删除
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Deadline({ deadline, days }: { readonly deadline: string; readonly days: number }) {
  const { words, urgency } = daysWords(days)
  return (
    <>
      {dateWords(deadline)}
      <span className={`days ${urgency}`}>{words}</span>
    </>
  )
}
