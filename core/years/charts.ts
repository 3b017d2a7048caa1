import { type Editions, editions } from '../form/editions.ts'
import { RESULT_KINDS } from '../narrative/kinds.ts'
import { type FilledFigure, followedFigures } from '../report/followed-figures.ts'
import type { Report } from '../report/report.ts'
import { CHART_IDS, type ChartData, type ChartId, type ChartSeries } from './chart.ts'
import { byYear } from './comparison.ts'

/** The latest years a chart over time shows, so that its figures stay legible on paper. */
const YEARS_SHOWN = 10
/** Years a chart of kinds sets beside each other. */
const YEARS_BESIDE = 3
/** Years above which a line tells a development better than columns. */
const MANY_YEARS = 5

type Rows = ReadonlyMap<string, FilledFigure>

/** A year of the unit; `rows` is undefined where it has no report. */
interface Year {
  readonly year: number
  readonly rows: Rows | undefined
}

interface Outline extends Omit<ChartData, 'id' | 'unit' | 'alternative'> {
  readonly leftOut?: readonly string[]
}

const DOCUMENTS = [
  ['规范性文件制发', 'normative_docs_issued'],
  ['规范性文件现行有效', 'normative_docs_in_force'],
  ['规章制发', 'regulations_issued'],
  ['规章现行有效', 'regulations_in_force'],
] as const

const OUTLINES: Readonly<Record<ChartId, (years: readonly Year[]) => Outline>> = {
  documents: (years) => {
    const drawn = overTime(years, DOCUMENTS)
    const what = drawn.series.some(({ name }) => name.startsWith('规章'))
      ? '规章和行政规范性文件'
      : '行政规范性文件'
    return { table: 'disclosure', title: `${span(years)}${what}制发和现行有效情况`, kind: 'column', ...drawn }
  },
  requests: (years) => ({
    table: 'requests',
    title: `${span(years)}政府信息公开申请新收和办理情况`,
    kind: years.length > MANY_YEARS ? 'line' : 'column',
    ...overTime(years, [
      ['新收申请', 'requests_received_new'],
      ['办理结果总计', 'requests_handled'],
    ]),
  }),
  results: (years) => byKind(years, '政府信息公开申请办理结果', RESULT_KINDS),
  applicants: (years) => {
    const keys = [...(years.at(-1)?.rows?.keys() ?? [])].filter((key) => key.startsWith('applicant.'))
    return byKind(years, '新收政府信息公开申请的申请人情况', keys)
  },
}

/**
 * The charts that can be drawn from the reports of one unit; one without any figure above 0 shows nothing and is left
 * out. Charts over time need two years.
 */
export function chartsOf(reports: readonly Report[], known: Editions = editions): ChartData[] {
  const years = yearsOf(reports, known)
  return CHART_IDS.flatMap((id): ChartData[] => {
    const { leftOut = [], ...chart } = OUTLINES[id](years)
    const figures = chart.series.flatMap(({ values }) => values)
    const overTimeAlone = chart.kind !== 'bar' && years.length < 2
    if (overTimeAlone || !figures.some((value) => value !== null && value > 0)) return []
    return [{ id, ...chart, unit: '件', alternative: alternativeOf(chart, leftOut) }]
  })
}

/** Every year from the first report to the last, as many of the latest as a chart shows. */
function yearsOf(reports: readonly Report[], known: Editions): Year[] {
  const reported = byYear(reports)
  const last = Math.max(...reported.keys())
  const first = Math.max(Math.min(...reported.keys()), last - YEARS_SHOWN + 1)
  if (reported.size === 0) return []
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const report = reported.get(first + i)
    return { year: first + i, rows: report && followedFigures(report, known[report.form]) }
  })
}

/** A row that is 0 or blank in all years is left out, unless nothing else is there. */
function overTime(
  years: readonly Year[],
  rows: readonly (readonly [name: string, key: string])[],
): Pick<Outline, 'categories' | 'series'> {
  const series = rows.map(([name, key]): ChartSeries => ({
    name,
    values: years.map((year) => valueIn(year, key)),
  }))
  return {
    categories: years.map(({ year }) => `${year}年`),
    series: series.filter(({ values }) => values.some((value) => value !== null && value > 0)),
  }
}

/** Kinds without any figure above 0 are left out of the drawing and named in its alternative. */
function byKind(years: readonly Year[], subject: string, keys: readonly string[]): Outline {
  const shown = years.filter(({ rows }) => rows).slice(-YEARS_BESIDE)
  const labelOf = (key: string) => shown.at(-1)?.rows?.get(key)?.label ?? ''
  const isDrawn = (key: string) => shown.some((year) => (valueIn(year, key) ?? 0) > 0)
  const drawn = keys.filter(isDrawn)
  return {
    table: 'requests',
    title: `${span(shown)}${subject}`,
    kind: 'bar',
    categories: drawn.map(labelOf),
    series: shown.map((year) => ({
      name: `${year.year}年`,
      values: drawn.map((key) => valueIn(year, key)),
    })),
    leftOut: keys.filter((key) => !isDrawn(key)).map(labelOf),
  }
}

function valueIn({ rows }: Year, key: string): number | null {
  const value = rows?.get(key)?.value ?? null
  return value === null ? null : Number(value)
}

function span(years: readonly Year[]): string {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0]
  return first === last ? `${last}年` : `${first}—${last}年`
}

const KIND_WORDS = { column: '柱形图', line: '折线图', bar: '条形图' } as const

function alternativeOf({ kind, title, categories, series }: Outline, leftOut: readonly string[]): string {
  const figures = series.map(({ name, values }) => {
    const each = values.map((value, i) => `${categories[i] ?? ''}${value === null ? '无数据' : `${value}件`}`)
    return `${name}：${each.join('，')}`
  })
  const rest = leftOut.length > 0 ? `${leftOut.join('、')}没有大于 0 的数。` : ''
  return `${KIND_WORDS[kind]}，${title}。${figures.join('；')}。${rest}`
}
