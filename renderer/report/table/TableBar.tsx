import { Alert, Button, Switch } from 'antd'
import { memo, useMemo, useState } from 'react'
import { type FigureCell, figureCells, type FormTable } from '../../../core/form/form.ts'
import { enteredIn } from '../../../core/report/fields.ts'
import { cellName } from '../../../core/report/report.ts'
import { FileButton } from '../../parts/FileButton.tsx'
import { fileInput } from '../../parts/file-input.ts'
import { KeptButton } from '../../parts/KeptButton.tsx'
import { useEditor } from '../editor-context.ts'
import type { SessionState } from '../editing/session-state.ts'
import { useSessionValue } from '../use-session-value.ts'
import type { TableRequests } from './use-table-actions.ts'

export interface TableBarProps {
  readonly table: FormTable
  readonly comparing: boolean
  readonly compare: (comparing: boolean) => void
  readonly read: TableRequests['read']
  /** What is said of the cells that are chosen together; undefined where none are. */
  readonly chosen: string | undefined
  /** Nothing stands in last year's table. */
  readonly lastIsBlank: boolean
}

/** What can be done with a whole table. */
export const TableBar = memo(function TableBar(props: TableBarProps) {
  const { table, comparing, compare, read, chosen, lastIsBlank } = props
  const { lastYear, readOnly } = useEditor()
  return (
    <>
      <div className="row">
        <FillBlanks table={table} />
        <FillFromFile read={read} />
        {lastIsBlank && <span className="muted">去年的这张表空着，没有可对照的数。</span>}
        {lastYear && !lastIsBlank && (
          <label>
            <Switch size="small" checked={comparing} onChange={compare} /> 对照去年
          </label>
        )}
        <span className="muted table-hint" role="status">
          <span className={chosen === undefined ? undefined : 'unseen'}>
            {!readOnly && '也可从 Excel、WPS 或网页复制一块，在起始格按 Ctrl+V 粘贴。'}空着不等于 0。F6
            去看提示和帮助。
          </span>
          {chosen !== undefined && <span>{chosen}</span>}
        </span>
      </div>
      <ConfirmProposed table={table} />
    </>
  )
})

/** The figures of this table out of a workbook. */
function FillFromFile({ read }: Pick<TableBarProps, 'read'>) {
  const { readOnly } = useEditor()
  return (
    <FileButton
      words="从表格文件填入…"
      label="选择表格文件"
      kinds=".xlsx,.xls,.et"
      disabled={readOnly}
      choose={(files) => {
        const [file] = files ?? []
        if (file) read(fileInput(file))
      }}
    />
  )
}

function FillBlanks({ table }: { readonly table: FormTable }) {
  const { session, readOnly } = useEditor()
  const typed = useMemo(() => figureCells(table).filter(({ kind }) => kind !== 'total'), [table])
  const count = useSessionValue((state) => blanksOf(typed, table, state).length)
  const fill = () => {
    const blanks = blanksOf(typed, table, session.state())
    session.edit(
      blanks.map(({ address, kind }) => [cellName(table.id, address), kind === 'amount' ? '0' : 0]),
    )
  }
  return (
    <KeptButton disabled={readOnly} canGo={count > 0} go={fill}>
      空格填 0{count > 0 && `（${count} 格）`}
    </KeptButton>
  )
}

/** The cells nobody has typed into; one with words that were not taken is not blank to whoever typed them. */
function blanksOf(
  typed: readonly FigureCell[],
  { id }: FormTable,
  { report, refused }: SessionState,
): FigureCell[] {
  const cells = report.tables[id]
  return typed.filter(({ address }) => cells[address] === undefined && !refused.has(cellName(id, address)))
}

/** Stays, said to be done, where the last was confirmed: the table must not move from under the pointer. */
function ConfirmProposed({ table }: { readonly table: FormTable }) {
  const { session, readOnly } = useEditor()
  const all = useSessionValue((state) => state.proposed)
  const proposed = enteredIn(table).filter((cell) => all.has(cell))
  const isLeft = proposed.length > 0
  const [hadSome, setHadSome] = useState(isLeft)
  if (isLeft && !hadSome) setHadSome(true)
  if (!isLeft && !hadSome) return null
  return (
    <Alert
      type="info"
      title={
        isLeft
          ? `有 ${proposed.length} 格由去年的报告带入（带点的格），请核对后确认。`
          : '由去年的报告带入的格都确认了。'
      }
      action={
        <Button size="small" disabled={readOnly || !isLeft} onClick={() => session.confirm(proposed)}>
          {isLeft ? '全部确认' : '已确认'}
        </Button>
      }
    />
  )
}
