import { Segmented } from 'antd'
import { useState } from 'react'
import type { Sums } from '../../../core/contract/sums.ts'
import { type EditionId, editions } from '../../../core/form/editions.ts'
import type { FailureData } from '../../../core/failure.ts'
import { TABLE_IDS } from '../../../core/form/form.ts'
import type { CellName } from '../../../core/report/report.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { failureOf, useOperation } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'
import { CellUnits } from './CellUnits.tsx'
import { ScopeWords } from './ScopeWords.tsx'
import { SumBar } from './SumBar.tsx'
import { SumCharts } from './SumCharts.tsx'
import { SumDifferences } from './SumDifferences.tsx'
import { SumTable } from './SumTable.tsx'
import './sums.css'

/** The figures of all units added up in the three tables; a cell tells its units. */
export function SumsView() {
  const { collection, reload: reloadCollection } = useCollection()
  const { id } = collection
  const { data, failure, loading, reload } = useOperation('sums.get', { id }, collection)
  /** What came of what was done here, until all is asked for anew. */
  const [changed, setChanged] = useState<{ readonly sums: Sums; readonly after: Sums | undefined }>()
  const [shown, setShown] = useState<'tables' | 'charts'>('tables')
  const [cell, setCell] = useState<CellName>()
  const [problem, setProblem] = useState<FailureData>()
  const sums = changed && changed.after === data ? changed.sums : data
  const take = (after: Sums) => {
    setChanged({ sums: after, after: data })
    reloadCollection()
  }
  const attempt = (action: Promise<Sums>) => {
    setProblem(undefined)
    action.then(take, (error: unknown) => {
      setProblem(failureOf(error))
      setChanged(undefined)
      reload()
    })
  }
  if (failure) return <FailureNotice failure={failure} retry={reload} />
  if (!sums) return loading ? <p className="muted">正在汇总…</p> : null
  if (sums.units === 0)
    return (
      <section className="collection-view" aria-label="汇总">
        <p className="nothing-found">
          收到下级单位的报告后，这里把三张表加起来，每一格都能看到是由哪些单位加成的。
        </p>
      </section>
    )
  const form = editions[sums.form as EditionId]
  return (
    <section className="collection-view sums" aria-label="汇总">
      <SumBar
        sums={sums}
        accept={() => attempt(call('sums.accept', { id, standing: sums.standing }))}
        changed={take}
      />
      <ScopeWords />
      {problem && <FailureNotice failure={problem} />}
      {sums.differences.length > 0 && <SumDifferences differences={sums.differences} form={form} />}
      <Segmented
        aria-label="看表还是看图"
        value={shown}
        onChange={setShown}
        options={[
          { value: 'tables', label: '三张表' },
          { value: 'charts', label: '图表' },
        ]}
      />
      {shown === 'charts' ? (
        <SumCharts sums={sums} />
      ) : (
        <div className={cell === undefined ? 'sum-sides' : 'sum-sides with-cell'}>
          <div className="sum-tables" tabIndex={-1}>
            {TABLE_IDS.map((table) => (
              <SumTable key={table} table={form.tables[table]} sums={sums} chosen={cell} choose={setCell} />
            ))}
          </div>
          {cell !== undefined && (
            <CellUnits
              key={cell}
              cell={cell}
              sums={sums}
              form={form}
              exclude={(unit) => attempt(call('sums.exclude', { id, unit, excluded: true }))}
              close={() => setCell(undefined)}
            />
          )}
        </div>
      )}
    </section>
  )
}
