import { useEffect, useState } from 'react'
import type { Sums } from '../../../core/contract/sums.ts'
import { type Form } from '../../../core/form/form.ts'
import { fieldLabel } from '../../../core/report/fields.ts'
import { type CellName, type CellValue } from '../../../core/report/report.ts'
import { escapes } from '../../parts/escapes.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { printRoute } from '../../route.ts'
import { useOperation } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'
import { ExcludeQuestion } from './ExcludeQuestion.tsx'

export interface CellUnitsProps {
  readonly cell: CellName
  readonly sums: Sums
  readonly form: Form
  /** Leaves a unit out of the sum. */
  readonly exclude: (unit: string) => void
  readonly close: () => void
}

/** Units that are listed; the workbook has all. */
const LISTED = 500

/** The units behind one cell with the share of each, those that left it blank last. */
export function CellUnits({ cell, sums, form, exclude, close }: CellUnitsProps) {
  const { collection, readOnly } = useCollection()
  // Where there is little room the panel covers the foot of the tables.
  useEffect(() => {
    chosenCell()?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { id } = collection
  const { data, failure, loading, reload } = useOperation('sums.cell', { id, cell, limit: LISTED }, sums)
  const [asked, setAsked] = useState<{ readonly unit: string; readonly name: string }>()
  const summed = sums.cells[cell]
  const more = (data?.total ?? 0) - LISTED
  const leave = () => {
    chosenCell()?.focus()
    close()
  }
  return (
    <aside
      className="cell-units"
      aria-label="这一格由哪些单位加成"
      onKeyDown={(event) => escapes(event) && !asked && leave()}
    >
      <header className="screen-head">
        <h2>{fieldLabel(form, cell)}</h2>
        <PlainButton size="small" aria-label="收起" onClick={leave}>
          ×
        </PlainButton>
      </header>
      <p role="status">
        合计 <strong>{summed?.value ?? '空'}</strong>：{summed?.filled ?? 0} 个单位填了
        {summed !== undefined && summed.blank > 0 && (
          <span className="warning">，{summed.blank} 个空着，按没有数处理</span>
        )}
        。
      </p>
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {loading && !data && <p className="muted">正在读取…</p>}
      <ul>
        {data?.rows.map(({ unit, name, submission, value }) => (
          <li key={unit}>
            <a href={printRoute({ screen: 'collection', id, view: 'report', at: submission })} title={name}>
              {name}
            </a>
            <span className="cell-value">{value ?? <span className="warning">空</span>}</span>
            <Share value={value} all={summed?.value ?? null} />
            <PlainButton
              size="small"
              kind="text"
              disabled={readOnly}
              aria-label={`不计入：${name}`}
              onClick={() => setAsked({ unit, name })}
            >
              不计入…
            </PlainButton>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="muted">还有 {more.toLocaleString('zh-CN')} 个，导出的表格里都有。</p>}
      {asked && (
        <ExcludeQuestion
          name={asked.name}
          close={() => setAsked(undefined)}
          exclude={() => {
            setAsked(undefined)
            exclude(asked.unit)
          }}
        />
      )}
    </aside>
  )
}

function chosenCell(): HTMLElement | null {
  return document.querySelector('.sum-table button[aria-pressed=true]')
}

/** How much of the sum is one unit's, as a bar; the figure stands beside it. */
function Share({ value, all }: { readonly value: CellValue | null; readonly all: CellValue | null }) {
  const [part, whole] = [Math.abs(Number(value ?? 0)), Math.abs(Number(all ?? 0))]
  const share = whole === 0 ? 0 : Math.min(1, part / whole)
  return (
    <span className="cell-share" aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </span>
  )
}
