import { type CellValue, colToLetter, type SheetChart, type WriteSheet } from 'hucre/xlsx'
import { plainName } from '../../../core/report/invisible.ts'
import { type ChartedUnit, type SumChart, sumCharts } from '../../../core/sums/sum-charts.ts'
import { textContent } from '../xlsx/block.ts'
import { HEAD } from '../xlsx/look.ts'
import type { CollectedUnit, CollectionContent } from './content.ts'
import { RANKING } from './lists.ts'

/** Rows a chart takes, and columns from one to the next. */
const HEIGHT = 18
const WIDTH = 9

const NAME = '图表'

/** Charts that office programs draw themselves, each with its figures on the sheet, and how late and how faulty kinds are. */
export function chartsSheet(content: CollectionContent, categories: number): WriteSheet {
  const drawn = sumCharts({ ...content, units: content.units.filter(isSummed) })
  const rows: CellValue[][] = []
  const heads: string[] = []
  const charts: SheetChart[] = []
  drawn.forEach((chart, i) => {
    const first = rows.length
    rows.push(['', ...chart.series.map(({ name }) => name)], ...rowsOf(chart), [])
    chart.series.forEach((_, column) => heads.push(`${first},${column + 1}`))
    charts.push(chartOf(chart, first, i))
  })
  if (categories > 0) charts.push(rankingChart(categories, charts.length))
  return {
    name: NAME,
    columns: [{ width: 34 }, { width: 12 }, { width: 12 }],
    rows,
    cells: new Map(heads.map((place) => [place, { style: HEAD }])),
    charts,
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

function isSummed(unit: CollectedUnit): unit is CollectedUnit & ChartedUnit {
  return !unit.excluded && unit.figures !== undefined
}

function rowsOf({ categories, series }: SumChart): CellValue[][] {
  return categories.map((name, i) => [
    textContent(plainName(name)).value ?? '',
    ...series.map(({ values }) => values[i] ?? null),
  ])
}

function chartOf({ title, unit, categories, series }: SumChart, first: number, place: number): SheetChart {
  const range = (column: number) => {
    const letter = colToLetter(column)
    return `'${NAME}'!$${letter}$${first + 2}:$${letter}$${first + 1 + categories.length}`
  }
  return {
    type: 'column',
    title: `${title}（${unit}）`,
    series: series.map(({ name }, i) => ({ name, values: range(i + 1), categories: range(0) })),
    ...(series.length > 1 ? {} : { legend: false as const }),
    anchor: anchorOf(place),
  }
}

function rankingChart(categories: number, place: number): SheetChart {
  const range = (column: string) => `'${RANKING.name}'!$${column}$2:$${column}$${categories + 1}`
  return {
    type: 'column',
    title: '各类单位逾期和有错误的占比',
    series: [
      { name: '逾期占比', values: range(RANKING.lateShare), categories: range(RANKING.category) },
      { name: '有错误占比', values: range(RANKING.faultyShare), categories: range(RANKING.category) },
    ],
    anchor: anchorOf(place),
  }
}

function anchorOf(place: number): SheetChart['anchor'] {
  const [row, col] = [Math.floor(place / 2) * (HEIGHT + 1), 4 + (place % 2) * (WIDTH + 1)]
  return { from: { row, col }, to: { row: row + HEIGHT, col: col + WIDTH } }
}
