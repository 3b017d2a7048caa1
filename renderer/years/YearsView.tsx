import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { type Comparison, compareYears } from '../../core/years/comparison.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { useEditor } from '../report/editor-context.ts'
import { useReport, useSessionValue } from '../report/use-session-value.ts'
import { navigate } from '../route.ts'
import { useOperation } from '../use-operation.ts'
import { BesideYears } from './BesideYears.tsx'
import { BreakList } from './BreakList.tsx'
import { ChartList } from './ChartList.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'

/** All years of the unit side by side, and the charts that can stand in the report. */
export function YearsView() {
  const { id } = useEditor().opened
  const report = useReport()
  // When something was saved the charts are drawn anew.
  const savedAt = useSessionValue((state) => state.savedAt)
  const { data, failure, loading, reload } = useOperation('years.compare', { id }, savedAt)
  const drawn = useOperation('years.charts', { id }, savedAt)
  const [whole, setWhole] = useState(false)
  const comparison = useMemo(
    () => data && compareYears([report, ...data.years.map((year) => year.report)]),
    [data, report],
  )
  return (
    <article className="years">
      <ScreenHeading>历年对比</ScreenHeading>
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {loading && !data && <p className="muted">正在读取…</p>}
      {comparison && (
        <>
          <YearsHead comparison={comparison} year={report.year} />
          <Checkbox checked={whole} onChange={(event) => setWhole(event.target.checked)}>
            全是 0 或未填的行也显示
          </Checkbox>
          <ComparisonTable comparison={comparison} year={report.year} whole={whole} />
          {data && <BesideYears {...data} />}
          {comparison.apart.map((words) => (
            <p key={words} className="muted">
              {words}
            </p>
          ))}
          <BreakList breaks={comparison.breaks} year={report.year} />
        </>
      )}
      {drawn.failure && !failure && <FailureNotice failure={drawn.failure} retry={drawn.reload} />}
      {drawn.loading && !drawn.data && <p className="muted">正在画图…</p>}
      {data && drawn.data && (
        <ChartList id={id} year={report.year} charts={drawn.data.charts} stored={data.inReport} />
      )}
    </article>
  )
}

function YearsHead({ comparison, year }: { readonly comparison: Comparison; readonly year: number }) {
  const count = comparison.columns.filter(({ kind }) => kind === 'year').length
  if (count > 1) {
    return (
      <p className="muted">
        本单位 {count} 个年度的报告，最近的在最右边。▲ 比上年增加，▼ 比上年减少
        {comparison.breaks.length > 0 && '，带圈号的是与上年对不上的数，表格下面有说明'}。
      </p>
    )
  }
  return (
    <div className="panel alone">
      <p>
        这里还只有 {year}
        年的报告，没有可比的年度。导入本单位往年的报告（机关名称须与本报告一致），就能看到各年的数和变化。
      </p>
      <Button onClick={() => navigate({ screen: 'import' })}>导入往年报告</Button>
    </div>
  )
}
