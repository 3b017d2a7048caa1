import { type CellValue, colToLetter, type SheetChart, type WriteSheet } from 'hucre/xlsx'
import { plainName } from '../../../core/report/invisible.ts'
import { type FilledFigure, followedFigures } from '../../../core/report/followed-figures.ts'
import type { CellValue as Figure, Report } from '../../../core/report/report.ts'
import { summedTables, sumOf } from '../../../core/sums/sum.ts'
import { textContent } from '../xlsx/block.ts'
import { HEAD } from '../xlsx/look.ts'
import type { CollectedUnit, CollectionContent } from './content.ts'
import { RANKING } from './lists.ts'

/** What charts by unit and by kind show. */
const SHOWN = 'requests_received_new'
/** Figures set beside those of the year before. */
const COMPARED = ['normative_docs_issued', 'requests_received_new', 'requests_handled']
/** Units a chart names. */
const MOST_UNITS = 15
/** Rows a chart takes, and columns from one to the next. */
const HEIGHT = 18
const WIDTH = 9

/** A small table that a chart is drawn from: labels and a column for each series. */
interface Charted {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly [string, ...(number | null)[]])[]
}

const NAME = '图表'

/** Charts that office programs draw themselves, each with its figures on the sheet, and how late and how faulty kinds are. */
export function chartsSheet(content: CollectionContent, categories: number): WriteSheet {
  const tables = [byCategory(content), byUnit(content), againstLastYear(content)].filter(
    ({ rows }) => rows.length > 0,
  )
  const rows: CellValue[][] = []
  const heads: string[] = []
  const charts: SheetChart[] = []
  tables.forEach((table, i) => {
    const first = rows.length
    rows.push(['', ...table.heads], ...table.rows.map((row) => [...row]), [])
    table.heads.forEach((_, column) => heads.push(`${first},${column + 1}`))
    charts.push(chartOf(table, first, i))
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

function chartOf({ title, heads, rows }: Charted, first: number, place: number): SheetChart {
  const range = (column: number) => {
    const letter = colToLetter(column)
    return `'${NAME}'!$${letter}$${first + 2}:$${letter}$${first + 1 + rows.length}`
  }
  return {
    type: 'column',
    title,
    series: heads.map((name, i) => ({ name, values: range(i + 1), categories: range(0) })),
    ...(heads.length > 1 ? {} : { legend: false as const }),
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

function byCategory({ form, units, year }: CollectionContent): Charted {
  const rows = [...Map.groupBy(summed(units), ({ category }) => category || '未分类')].map(
    ([category, own]): Charted['rows'][number] => [
      category,
      figureOf(
        followed(
          form.edition,
          summedTables(
            sumOf(
              own.map(({ figures = [] }) => figures),
              form,
            ),
          ),
        ),
        SHOWN,
      ),
    ],
  )
  return { title: `${year}年各类单位新收政府信息公开申请（件）`, heads: ['新收申请'], rows }
}

function byUnit({ form, units, year }: CollectionContent): Charted {
  const rows = summed(units)
    .map(({ name, figures = [] }): [string, number | null] => [
      String(textContent(plainName(name)).value ?? ''),
      figureOf(followed(form.edition, summedTables(sumOf([figures], form))), SHOWN),
    ])
    .filter(([, value]) => (value ?? 0) > 0)
    .toSorted(([, a], [, b]) => (b ?? 0) - (a ?? 0))
    .slice(0, MOST_UNITS)
  return { title: `${year}年新收政府信息公开申请最多的单位（件）`, heads: ['新收申请'], rows }
}

function againstLastYear({ form, units, year, lastYear }: CollectionContent): Charted {
  if (!lastYear) return { title: '', heads: [], rows: [] }
  const now = followed(
    form.edition,
    summedTables(
      sumOf(
        summed(units).map(({ figures = [] }) => figures),
        form,
      ),
    ),
  )
  const before = followed(form.edition, summedTables(lastYear))
  return {
    title: `${year}年与${year - 1}年比较`,
    heads: [`${year - 1}年`, `${year}年`],
    rows: COMPARED.map((key) => [now.get(key)?.label ?? key, figureOf(before, key), figureOf(now, key)]),
  }
}

function summed(units: readonly CollectedUnit[]): CollectedUnit[] {
  return units.filter(({ excluded, figures }) => !excluded && figures !== undefined)
}

function followed(form: Report['form'], tables: Report['tables']): ReadonlyMap<string, FilledFigure> {
  return followedFigures({ form, tables })
}

function figureOf(
  figures: ReadonlyMap<string, { readonly value: Figure | null }>,
  key: string,
): number | null {
  const value = figures.get(key)?.value ?? null
  return value === null ? null : Number(value)
}
