import type { DrawnSumChart, Sums } from '../../../core/contract/sums.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { imageAddress } from '../../parts/image-address.ts'
import { useOperation } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'

/** The sum drawn: by kind of unit, by unit, against last year; each drawing with its figures as a table. */
export function SumCharts({ sums }: { readonly sums: Sums }) {
  const { id, year } = useCollection().collection
  const { data, failure, loading, reload } = useOperation('sums.charts', { id }, sums)
  if (failure) return <FailureNotice failure={failure} retry={reload} />
  if (!data) return loading ? <p className="muted">正在画图…</p> : null
  return (
    <section aria-label="图表">
      {data.charts.length > 0 ? (
        <div className="sum-charts">
          {data.charts.map((chart) => (
            <Chart key={chart.id} chart={chart} />
          ))}
        </div>
      ) : (
        <p className="nothing-found">要画的数都是 0 或者空着，没有图。</p>
      )}
      {!data.charts.some((chart) => chart.id === 'lastYear') && (
        <p className="muted">收了{year - 1}年的报告，这里还有两年的比较。</p>
      )}
    </section>
  )
}

function Chart({ chart }: { readonly chart: DrawnSumChart }) {
  const { title, unit, categories, series, alternative, svg } = chart
  return (
    <figure>
      <figcaption>
        <strong>{title}</strong>（单位：{unit}）
      </figcaption>
      <img src={imageAddress(svg)} alt={alternative} />
      <details>
        <summary>图中的数</summary>
        <table aria-label={title}>
          <thead>
            <tr>
              <td />
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((name, i) => (
              // Two units may have one name.
              <tr key={i}>
                <th scope="row">{name}</th>
                {series.map(({ name: of, values }) => (
                  <td key={of}>{values[i] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
