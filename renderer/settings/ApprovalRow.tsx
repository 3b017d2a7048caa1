import { Button, Checkbox } from 'antd'
import { useId } from 'react'
import { TextInput } from '../parts/TextInput.tsx'
import { type DraftRow, LONGEST_LABEL } from './rows-draft.ts'

/** What of a row the keyboard can be on. */
export type RowPart = 'label' | 'up' | 'down'

export interface ApprovalRowProps {
  readonly row: DraftRow
  /** From 0. */
  readonly place: number
  readonly count: number
  readonly disabled: boolean
  readonly onChange: (changes: Partial<Pick<DraftRow, 'label' | 'tall'>>) => void
  /** Its field is left. */
  readonly onLeft: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One row of the approval sheet, to be renamed, moved or removed. */
export function ApprovalRow({ row, place, count, disabled, ...on }: ApprovalRowProps) {
  const problem = useId()
  const { key, label, called, tall } = row
  const isBlank = label.trim() === ''
  const name = isBlank ? `第 ${place + 1} 栏` : `“${label.trim()}”`
  return (
    <li data-row={key}>
      <TextInput
        data-part="label"
        aria-label={`第 ${place + 1} 栏的名称`}
        aria-invalid={isBlank}
        aria-describedby={isBlank ? problem : undefined}
        status={isBlank ? 'error' : ''}
        maxLength={LONGEST_LABEL}
        value={label}
        disabled={disabled}
        onChange={(typed) => on.onChange({ label: typed })}
        onBlur={on.onLeft}
      />
      <Checkbox
        checked={tall}
        disabled={disabled}
        onChange={(event) => on.onChange({ tall: event.target.checked })}
      >
        留出写意见的地方
      </Checkbox>
      <span className="approval-row-buttons">
        <Button
          data-part="up"
          aria-label={`上移${name}`}
          disabled={disabled || place === 0}
          onClick={() => on.onMove(-1)}
        >
          上移
        </Button>
        <Button
          data-part="down"
          aria-label={`下移${name}`}
          disabled={disabled || place === count - 1}
          onClick={() => on.onMove(1)}
        >
          下移
        </Button>
        <Button aria-label={`删除${name}`} disabled={disabled || count === 1} onClick={on.onRemove}>
          删除
        </Button>
      </span>
      {isBlank && (
        <span id={problem} className="error">
          栏目要有名称，填好以前仍叫“{called}”；不要这一栏，请点“删除”。
        </span>
      )}
    </li>
  )
}
