import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type Settings, defaultSettings } from '../../core/settings.ts'
import { ApprovalRow, type RowPart } from './ApprovalRow.tsx'
import { Setting } from './Choice.tsx'
import {
  type DraftRow,
  MOST_ROWS,
  draftOf,
  rowsOf,
  withNewRow,
  withRow,
  withRowLeft,
  withRowMoved,
  withRows,
  withoutRow,
} from './rows-draft.ts'
import './approval-rows.css'

type Rows = Settings['approvalRows']

export interface ApprovalRowsProps {
  readonly rows: Rows
  readonly disabled: boolean
  readonly save: (changes: { readonly approvalRows: Rows }) => void
}

/** Rows of the approval sheet: what they are called, their order, which have room for an opinion. Kept at once. */
export function ApprovalRows({ rows, disabled, save }: ApprovalRowsProps) {
  const [draft, setDraft] = useState<readonly DraftRow[]>(() => draftOf(rows))
  const [shown, setShown] = useState(rows)
  if (shown !== rows) {
    // Another window's, or those of a choice between both.
    setShown(rows)
    setDraft(withRows(draft, rows))
  }
  const [said, setSaid] = useState('')
  const { list, focusOn } = useRowFocus()

  const change = (next: readonly DraftRow[], words = '') => {
    setDraft(next)
    setSaid(words)
    save({ approvalRows: rowsOf(next) })
  }
  const move = ({ key, label }: DraftRow, by: -1 | 1) => {
    const next = withRowMoved(draft, key, by)
    const at = next.findIndex((row) => row.key === key)
    change(next, `“${label}”移到第 ${at + 1} 栏`)
    // At the end of its way a button is switched off and would lose the keyboard.
    const wayIsOpen = next[at + by] !== undefined
    focusOn(key, by < 0 === wayIsOpen ? 'up' : 'down')
  }
  const remove = ({ key, label }: DraftRow, index: number) => {
    const next = withoutRow(draft, key)
    change(next, `已删除“${label}”`)
    const neighbour = next[Math.min(index, next.length - 1)]
    if (neighbour) focusOn(neighbour.key, 'label')
  }
  const add = () => {
    const next = withNewRow(draft)
    change(next, '已增加一栏')
    focusOn(next.at(-1)?.key ?? 0, 'label')
  }

  return (
    <Setting
      label="审签单的栏目"
      hint="随报告送签的审签单从上到下印这些栏目，每栏都留有签名和日期的位置。审签单设计为一页，栏目很多时会印到第二页。"
    >
      {(id) => (
        <>
          <ol className="approval-rows" aria-labelledby={id} ref={list}>
            {draft.map((row, i) => (
              <ApprovalRow
                key={row.key}
                row={row}
                place={i}
                count={draft.length}
                disabled={disabled}
                onChange={(changes) => change(withRow(draft, row.key, changes))}
                onLeft={() => setDraft(withRowLeft(draft, row.key))}
                onMove={(by) => move(row, by)}
                onRemove={() => remove(row, i)}
              />
            ))}
          </ol>
          <div className="row">
            <Button disabled={disabled || draft.length >= MOST_ROWS} onClick={add}>
              增加一栏
            </Button>
            <Button
              disabled={disabled}
              onClick={() => change(draftOf(defaultSettings.approvalRows), '已恢复默认栏目')}
            >
              恢复默认
            </Button>
            {draft.length >= MOST_ROWS && <span className="muted">最多 {MOST_ROWS} 栏。</span>}
            {draft.length === 1 && <span className="muted">审签单至少要有一栏，最后一栏不能删除。</span>}
          </div>
          <p role="status" className="sr-only">
            {said}
          </p>
        </>
      )}
    </Setting>
  )
}

/** Puts the keyboard where the eye is after rows have moved. */
function useRowFocus() {
  const list = useRef<HTMLOListElement>(null)
  const [target, setTarget] = useState<{ readonly key: number; readonly part: RowPart }>()
  useEffect(() => {
    if (!target) return
    const selector = `[data-row="${target.key}"] [data-part="${target.part}"]`
    const element = list.current?.querySelector<HTMLElement>(selector)
    element?.focus()
    if (element instanceof HTMLInputElement) element.select()
  }, [target])
  return { list, focusOn: (key: number, part: RowPart) => setTarget({ key, part }) }
}
