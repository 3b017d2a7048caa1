import type { SUM_CHARTS } from '../contract/sums.ts'
import type { CellAddress, Form, FormTable } from '../form/form.ts'
import { followedFigures } from '../report/followed-figures.ts'
import { parseCellName } from '../report/report.ts'
import type { ChartSeries } from '../years/chart.ts'
import { type FigureList, listedCells } from './figure-list.ts'
import { type SummedCells, summedTables, sumOf } from './sum.ts'

/** A unit whose figures are in the sum. */
export interface ChartedUnit {
  readonly name: string
  readonly category: string
  readonly figures: FigureList
}

/** What the charts of a sum are made of. */
export interface ChartedSum {
  readonly year: number
  readonly form: Form
  /** In the roster's order. */
  readonly units: readonly ChartedUnit[]
  /** The sum of the year before, where there is one of the same form. */
  readonly lastYear?: SummedCells | undefined
}

/** A chart of a sum as data, and the table of its figures. */
export interface SumChart {
  readonly id: (typeof SUM_CHARTS)[number]
  /** "2025年新收政府信息公开申请最多的单位" */
  readonly title: string
  readonly unit: string
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
}

/** What charts by unit and by kind show. */
const SHOWN = 'requests_received_new'
/** Figures set beside those of the year before. */
const COMPARED = ['normative_docs_issued', 'requests_received_new', 'requests_handled']
/** Units or kinds a chart names. */
const MOST = 15

/**
 * The charts of a sum: by kind of unit, by unit, against last year. One without any figure above 0 shows nothing and is left out, as
 * is one of a single kind.
 */
export function sumCharts(sum: ChartedSum): SumChart[] {
  const kinds = byCategory(sum)
  return [...(kinds.categories.length > 1 ? [kinds] : []), byUnit(sum), againstLastYear(sum)].filter(
    ({ series }) => series.some(({ values }) => values.some((value) => (value ?? 0) > 0)),
  )
}

function byCategory({ form, units, year }: ChartedSum): SumChart {
  const shown = shownFigure(form)
  const sums = [...Map.groupBy(units, ({ category }) => category || '未分类')].map(([category, own]): Bar => [
    category,
    own.reduce((all, unit) => all + (shown(unit.figures) ?? 0), 0),
  ])
  const isAll = sums.length <= MOST
  const title = `${year}年${isAll ? '各类单位新收政府信息公开申请' : `新收政府信息公开申请最多的 ${MOST} 类单位`}`
  return oneSeries({ id: 'categories', title }, isAll ? sums : foremost(sums))
}

function byUnit({ form, units, year }: ChartedSum): SumChart {
  const shown = shownFigure(form)
  const filled = units.map((unit): Bar => [unit.name, shown(unit.figures) ?? 0])
  const title = `${year}年新收政府信息公开申请最多的单位`
  return oneSeries({ id: 'units', title }, foremost(filled.filter(([, value]) => value > 0)))
}

function againstLastYear({ form, units, year, lastYear }: ChartedSum): SumChart {
  const now = sumOf(
    units.map((unit) => unit.figures),
    form,
  )
  const years = lastYear ? [lastYear, now] : []
  const rows = years.map((cells) =>
    followedFigures({ form: form.edition, tables: summedTables(cells) }, form),
  )
  return {
    id: 'lastYear',
    title: `${year}年与${year - 1}年比较`,
    unit: '件',
    categories: COMPARED.map((key) => rows[0]?.get(key)?.label ?? key),
    series: rows.map((row, i) => ({
      name: `${year - years.length + 1 + i}年`,
      values: COMPARED.map((key) => {
        const value = row.get(key)?.value ?? null
        return value === null ? null : Number(value)
      }),
    })),
  }
}

type Bar = readonly [name: string, value: number]

function foremost(bars: readonly Bar[]): Bar[] {
  return bars.toSorted(([, a], [, b]) => b - a).slice(0, MOST)
}

function oneSeries(chart: Pick<SumChart, 'id' | 'title'>, bars: readonly Bar[]): SumChart {
  const values = bars.map(([, value]) => value)
  return {
    ...chart,
    unit: '件',
    categories: bars.map(([name]) => name),
    series: [{ name: '新收申请', values }],
  }
}

/** Reads the shown figure out of a list, without making a report of it: it is done for tens of thousands of units. */
function shownFigure(form: Form): (list: FigureList) => number | null {
  const row = form.followed.flatMap(({ rows }) => rows).find(({ key }) => key === SHOWN)
  const parts = new Set(row?.of.flatMap((address) => enteredParts(form.tables[row.table], address)))
  const places = listedCells(form).flatMap((name, i) => {
    const cell = parseCellName(name)
    return cell && cell.table === row?.table && parts.has(cell.address) ? [i] : []
  })
  return (list) => {
    const filled = places.map((i) => list[i] ?? null).filter((value) => value !== null)
    return filled.length === 0 ? null : filled.reduce((sum: number, value) => sum + Number(value), 0)
  }
}

/** The entered cells that add up to a cell; the cell itself where it is entered. */
function enteredParts(table: FormTable, address: CellAddress): CellAddress[] {
  const of = table.sums.find((sum) => sum.address === address)?.of
  return of ? of.flatMap((part) => enteredParts(table, part)) : [address]
}

/** What a chart shows with all its figures, for who does not see it. */
export function alternativeOf({ title, unit, categories, series }: SumChart): string {
  const figuresOf = series.map(({ name, values }) => {
    const each = values.map((value, i) => `${categories[i]}${value === null ? '无数据' : `${value}${unit}`}`)
    return `${name}：${each.join('，')}`
  })
  return `条形图，${title}。${figuresOf.join('；')}。`
}
