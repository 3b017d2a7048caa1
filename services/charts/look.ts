import type { EChartsCoreOption } from 'echarts/core'
import type { PlainChart, ChartSeries } from '../../core/years/chart.ts'
import { roleFonts } from '../../core/document/fonts.ts'
import { nameLines } from '../../core/document/title.ts'
import { standardLayout } from '../../core/document/tree.ts'

/** Width of a drawing in CSS pixels: 155.6 mm, within the type area of 156 mm. */
export const WIDTH = 588

/** 13 pixels are 9.75 points on paper. */
const TYPE = 13
const INK = '#22262b'

/** Told apart in greys as well: from dark to white, each with a dark edge. */
const DARK = '#1d4e89'
const LIGHT = '#b9cde4'
const MIDDLE = '#6d93bf'
const SERIES_TONES = [DARK, LIGHT, MIDDLE, '#ffffff'] as const
/** Of two or three years beside each other, the latest first. */
const TWO_YEARS = [DARK, LIGHT] as const
const THREE_YEARS = [DARK, MIDDLE, LIGHT] as const
const EDGE = '#16355c'

const LEGEND = 30
const COLUMN_HEIGHT = 250
/** Height of a lying bar and of the space between two kinds, and of a line of a name beside them. */
const BAR = 17
const BETWEEN = 12
const LINE = 13

/** The typeface of the page's tables; single quotes, since it stands in a double-quoted attribute. */
const FAMILY = [
  ...roleFonts('song', standardLayout)
    .families.flat()
    .map((name) => `'${name}'`),
  'serif',
].join(',')

/** Height of a drawing in CSS pixels. */
export function heightOf(chart: PlainChart): number {
  const { kind, categories, series } = chart
  if (kind !== 'bar') return COLUMN_HEIGHT
  return legendHeight(series) + categories.length * (series.length * BAR + betweenOf(chart)) + 8
}

/** The space between two kinds: more where a name of many lines would run into its neighbours. */
function betweenOf(chart: PlainChart): number {
  const most = Math.max(1, ...namesOf(chart).map((name) => name.split('\n').length))
  return Math.max(BETWEEN, most * LINE + 3 - chart.series.length * BAR)
}

/** One series needs no legend: the title says what it is. */
function legendHeight(series: PlainChart['series']): number {
  return series.length > 1 ? LEGEND : 4
}

/** How a chart looks, in the words of ECharts: quiet, every figure beside its mark, legible without colour. */
export function lookOf(chart: PlainChart): EChartsCoreOption {
  const { kind, series } = chart
  const lying = kind === 'bar'
  const names = {
    type: 'category',
    data: namesOf(chart),
    axisTick: { show: false },
    // Room for the figure under a point that lies on the axis.
    axisLabel: { fontSize: TYPE, color: INK, interval: 0, margin: kind === 'line' ? 24 : 8 },
    axisLine: { lineStyle: { color: INK } },
  }
  // Every figure stands beside its mark: a scale would say it twice.
  const values = { type: 'value', show: false }
  return {
    animation: false,
    textStyle: { fontFamily: FAMILY, fontSize: TYPE, color: INK },
    legend: {
      show: series.length > 1,
      top: 0,
      itemWidth: kind === 'line' ? 34 : 20,
      itemHeight: 11,
      itemGap: 22,
      selectedMode: false,
      textStyle: { fontSize: TYPE, color: INK },
    },
    grid: { left: 2, right: lying ? 44 : 4, top: legendHeight(series) + (lying ? 0 : 16), bottom: 2 },
    xAxis: lying ? values : names,
    yAxis: lying ? { ...names, inverse: true } : values,
    series: kind === 'line' ? lines(chart) : bars(chart),
  }
}

/** Characters of a line beside a lying bar. */
const NAME_LINE = 20

/** An empty place says that it is empty; a long name leaves room for its bar. */
function namesOf({ kind, categories, series }: PlainChart): string[] {
  return categories.map((name, i) => {
    const isEmpty = series.every(({ values }) => (values[i] ?? null) === null)
    const lines = kind === 'bar' ? nameLines(name, NAME_LINE) : [name]
    return [...lines, ...(isEmpty ? ['无数据'] : [])].join('\n')
  })
}

function bars(chart: PlainChart) {
  const lying = chart.kind === 'bar'
  const label = {
    show: true,
    position: lying ? 'right' : 'top',
    distance: 4,
    ...(isCrowded(chart) ? { rotate: 90, align: 'left', verticalAlign: 'middle' } : {}),
    ...FIGURE,
  }
  return chart.series.map(({ name, values }, i) => ({
    type: 'bar',
    name,
    data: values,
    barMaxWidth: lying ? BAR - 3 : 44,
    barGap: '8%',
    barCategoryGap: lying ? betweenOf(chart) : '28%',
    itemStyle: { color: toneOf(chart, i), borderColor: EDGE, borderWidth: 1 },
    silent: true,
    label,
  }))
}

/** The latest year is the darkest; over time the first series is. */
function toneOf({ kind, series }: PlainChart, i: number): string {
  const years = series.length > 2 ? THREE_YEARS : TWO_YEARS
  return (kind === 'bar' ? years[series.length - 1 - i] : SERIES_TONES[i]) ?? DARK
}

/** Without the halo ECharts draws around figures: not every program that shows SVG knows it. */
const FIGURE = { fontSize: TYPE, color: INK, textBorderWidth: 0 }

const DIGIT = 7

/** Figures wider than their columns are turned, so that they don't run into each other. */
function isCrowded({ kind, categories, series }: PlainChart): boolean {
  if (kind === 'bar') return false
  const column = (0.72 * WIDTH) / (categories.length * series.length)
  const digits = Math.max(
    ...series.flatMap(({ values }) => values.map((value) => String(value ?? '').length)),
  )
  return digits * DIGIT > Math.min(column, 44) + 4
}

function lines({ series }: PlainChart) {
  return series.map(({ name, values }, i) => ({
    type: 'line',
    name,
    symbol: i === 0 ? 'circle' : 'rect',
    symbolSize: 8,
    clip: false,
    silent: true,
    lineStyle: { color: EDGE, width: 2, type: i === 0 ? 'solid' : 'dashed' },
    itemStyle: { color: i === 0 ? EDGE : '#ffffff', borderColor: EDGE, borderWidth: 2 },
    data: values.map((value, at) => ({
      value,
      label: { show: true, position: isHigher(series, i, at) ? 'top' : 'bottom', distance: 6, ...FIGURE },
    })),
  }))
}

/** The figure of the higher point stands above it, that of the lower one below. */
function isHigher(series: readonly ChartSeries[], i: number, at: number): boolean {
  const own = series[i]?.values[at] ?? 0
  return series.every(({ values }, other) => {
    const value = values[at] ?? -1
    return other === i || own > value || (own === value && i < other)
  })
}
