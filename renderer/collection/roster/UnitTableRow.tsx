import { memo } from 'react'
import { UNIT_STATE_WORDS } from '../../../core/collection/words.ts'
import type { UnitRow } from '../../../core/contract/collections.ts'
import { daysUntil } from '../../../core/report/deadline.ts'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { dateWords, receiptWords } from '../../parts/words.ts'
import { printRoute } from '../../route.ts'
import { foundWords } from '../found-words.ts'

export interface UnitTableRowProps {
  /** The line of the list, from 0. */
  readonly index: number
  /** In CSS pixels. */
  readonly height: number
  /** Undefined until it has come. */
  readonly unit: UnitRow | undefined
  /** Its id. */
  readonly collection: string
  readonly usualDeadline: string
  readonly today: string
}

/** A unit in the roster. The table listens to the controls of all rows. */
export const UnitTableRow = memo(function UnitTableRow({ index, height, unit, ...rest }: UnitTableRowProps) {
  return (
    // The head is row 1.
    <tr aria-rowindex={index + 2} data-row={index} tabIndex={-1} style={{ height }}>
      {unit ? <Cells unit={unit} {...rest} /> : <td className="muted">正在读取…</td>}
    </tr>
  )
})

type CellsProps = Pick<UnitTableRowProps, 'collection' | 'usualDeadline' | 'today'> & {
  readonly unit: UnitRow
}

function Cells({ unit, collection, usualDeadline, today }: CellsProps) {
  const { name, category, state, submission, excluded, contact, phone, due } = unit
  return (
    <>
      <th scope="row">
        {submission ? (
          <a
            className="unit-name"
            href={printRoute({ screen: 'collection', id: collection, view: 'report', at: submission.id })}
            title={name}
            data-action="open"
          >
            {name}
          </a>
        ) : (
          <span className="unit-name" title={name}>
            {name}
          </span>
        )}
      </th>
      <td className="cut" title={category}>
        {category}
        {excluded && <span className="detail">不计入汇总</span>}
      </td>
      <td>
        <span className={`unit-mark unit-${state}`} aria-hidden="true" />
        {UNIT_STATE_WORDS[state]}
        <Late unit={unit} today={today} />
      </td>
      <td className="cut">{submission && <Found submission={submission} />}</td>
      <td>
        {submission ? (
          <>
            {receiptWords(submission, today)}
            {unit.versions > 1 && (
              <span className="detail">
                第 {submission.version} 版，共 {unit.versions} 版
              </span>
            )}
          </>
        ) : (
          due !== usualDeadline && <span className="muted">{dateWords(due)}截止</span>
        )}
      </td>
      <td className="cut contact" title={[contact, phone].filter(Boolean).join(' ')}>
        {contact}
        {phone !== '' && <span className="detail">{phone}</span>}
      </td>
      <td className="actions">
        <PlainButton
          size="small"
          kind="text"
          data-action="menu"
          aria-haspopup="menu"
          aria-label={`更多：${name}`}
          title="更多"
        >
          ⋯
        </PlainButton>
      </td>
    </>
  )
}

function Late({ unit: { late, state, due }, today }: { readonly unit: UnitRow; readonly today: string }) {
  if (!late) return null
  const days = daysUntil(today, due)
  return <span className="detail error">{state === 'missing' ? `逾期 ${days} 天` : '迟报'}</span>
}

function Found({ submission }: { readonly submission: NonNullable<UnitRow['submission']> }) {
  const { main, rest } = foundWords(submission)
  return (
    <>
      <span className={submission.errors === 0 ? 'done' : 'error'}>{main}</span>
      {rest !== '' && (
        <span className="detail" title={rest}>
          {rest}
        </span>
      )}
    </>
  )
}
