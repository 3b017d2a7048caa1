import type { HandedFigure } from '../../core/handover/handover.ts'

export interface HandedFiguresProps {
  readonly figures: readonly HandedFigure[]
  readonly year: number
  readonly lastYear: number | undefined
}

/** The figures one is asked about, beside last year's. */
export function HandedFigures({ figures, year, lastYear }: HandedFiguresProps) {
  return (
    <section>
      <h2>主要的数</h2>
      <table className="handed">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">{year}年</th>
            {lastYear !== undefined && <th scope="col">{lastYear}年</th>}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ name, value, last }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="handed-figure">{value}</td>
              {lastYear !== undefined && <td className="handed-figure muted">{last ?? '—'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
