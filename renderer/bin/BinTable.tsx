import type { DeletedReport } from '../../core/contract/reports.ts'
import { PlainButton } from '../parts/PlainButton.tsx'
import { instantWords, reportTitleWords } from '../parts/words.ts'

export interface BinTableProps {
  readonly rows: readonly DeletedReport[]
  readonly today: string
  readonly readOnly: boolean
  readonly restore: (report: DeletedReport) => void
}

/** Deleted reports with when they were deleted. */
export function BinTable({ rows, today, readOnly, restore }: BinTableProps) {
  return (
    <table className="bin">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">年度</th>
          <th scope="col">上次修改</th>
          <th scope="col">删除时间</th>
          <th scope="col">
            <span className="sr-only">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((report) => (
          <tr key={report.id}>
            <th scope="row">{report.agency || '（未填机关名称）'}</th>
            <td>{report.year}</td>
            <td>{instantWords(report.editedAt, today)}</td>
            <td>{instantWords(report.deletedAt, today)}</td>
            <td>
              <PlainButton
                size="small"
                disabled={readOnly}
                aria-label={`恢复《${reportTitleWords(report)}》`}
                onClick={() => restore(report)}
              >
                恢复
              </PlainButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
