import { Switch } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { CHART_IDS, type ChartId, type DrawnChart } from '../../core/years/chart.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { CHART_NAMES } from '../parts/chart-names.ts'
import { imageAddress } from '../parts/image-address.ts'
import { useEditor } from '../report/editor-context.ts'
import { failureOf } from '../use-operation.ts'

export interface ChartListProps {
  readonly id: string
  readonly year: number
  readonly charts: readonly DrawnChart[]
  /** The charts that stand in the report, as the store has it. */
  readonly stored: readonly ChartId[]
}

/** The charts as they are printed, each with a switch that puts it into the report. */
export function ChartList({ id, year, charts, stored }: ChartListProps) {
  const { readOnly } = useEditor()
  const [chosen, setChosen] = useState<readonly ChartId[]>(stored)
  const [failure, setFailure] = useState<FailureData>()
  const missing = CHART_IDS.filter((each) => !charts.some(({ chart }) => chart.id === each))

  const choose = (chart: ChartId, isChosen: boolean) => {
    setFailure(undefined)
    const others = chosen.filter((each) => each !== chart)
    const next = isChosen ? [...others, chart] : others
    setChosen(next)
    call('report.charts', { id, charts: [...next], from: [...chosen] }).then(
      ({ inReport }) => setChosen(inReport),
      (error: unknown) => {
        setChosen(chosen)
        setFailure(failureOf(error))
      },
    )
  }
  return (
    <section aria-label="图表" className="charts">
      <h2>图表</h2>
      <p className="muted">
        图表截至 {year}年。放入报告的图印在相应表格的后面，Word、PDF 和网页中都有，黑白打印也能分清。
      </p>
      {failure && <FailureNotice failure={failure} />}
      <div className="chart-grid">
        {charts.map(({ chart, svg }) => (
          <figure key={chart.id}>
            <figcaption>
              <strong>
                {chart.title}
                <span className="unit-words">（单位：{chart.unit}）</span>
              </strong>
              <label>
                <Switch
                  size="small"
                  checked={chosen.includes(chart.id)}
                  disabled={readOnly}
                  onChange={(isChosen) => choose(chart.id, isChosen)}
                  aria-label={`放入报告：${chart.title}`}
                />
                <span aria-hidden="true">放入报告</span>
              </label>
            </figcaption>
            <img src={imageAddress(svg)} alt={chart.alternative} />
          </figure>
        ))}
      </div>
      {missing.length > 0 && (
        <p className="muted">
          没有列出的图：{missing.map((each) => CHART_NAMES[each]).join('、')}
          。没有大于 0 的数，或者只有一个年度，画不出来。
        </p>
      )}
    </section>
  )
}
