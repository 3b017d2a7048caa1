import { Alert, Button, Switch } from 'antd'
import { cellKinds, type FormTable } from '../../../core/form/form.ts'
import { enteredIn, fieldValue } from '../../../core/report/fields.ts'
import { type CellName, type Field, type FieldValue, parseCellName } from '../../../core/report/report.ts'
import { useEditor } from '../editor-context.ts'
import { useReport, useSessionValue } from '../use-session-value.ts'

export interface TableBarProps {
  readonly table: FormTable
  readonly comparing: boolean
  readonly compare: (comparing: boolean) => void
}

/** What can be done with a whole table. */
export function TableBar({ table, comparing, compare }: TableBarProps) {
  const { session, readOnly, lastYear } = useEditor()
  const report = useReport()
  const all = useSessionValue((state) => state.proposed)
  const cells = enteredIn(table)
  const blank = cells.filter((cell) => fieldValue(report, cell) === null)
  const kinds = cellKinds(table)
  const zeroIn = (cell: CellName): FieldValue => {
    const address = parseCellName(cell)?.address
    return address && kinds.get(address) === 'amount' ? '0' : 0
  }
  const proposed: Field[] = cells.filter((cell) => all.has(cell))
  return (
    <>
      <div className="row">
        <Button
          disabled={readOnly || blank.length === 0}
          onClick={() => session.edit(blank.map((cell) => [cell, zeroIn(cell)]))}
        >
          空格填 0{blank.length > 0 && `（${blank.length} 格）`}
        </Button>
        {lastYear && (
          <label>
            <Switch size="small" checked={comparing} onChange={compare} /> 对照去年
          </label>
        )}
        <span className="muted">可从 Excel 或 WPS 表格复制一块，在起始格按 Ctrl+V 粘贴。空着不等于 0。</span>
      </div>
      {proposed.length > 0 && (
        <Alert
          type="info"
          title={`有 ${proposed.length} 格由去年的报告带入（带点的格），请核对后确认。`}
          action={
            <Button size="small" disabled={readOnly} onClick={() => session.confirm(proposed)}>
              全部确认
            </Button>
          }
        />
      )}
    </>
  )
}
