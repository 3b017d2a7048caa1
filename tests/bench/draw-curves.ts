import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer])

export interface Curve {
  readonly name: string
  readonly points: readonly (readonly [count: number, figure: number])[]
}

interface Words {
  readonly title: string
  readonly x: string
  readonly y: string
  /** Where the axis of figures begins. */
  readonly least: number
}

const COLOURS = ['#1677ff', '#13a8a8', '#d4380d', '#d48806', '#722ed1']

/** Curves over 100 to 100,000 of something, both axes logarithmic, as an SVG. */
export function drawCurves(curves: readonly Curve[], { title, x, y, least }: Words): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 760, height: 460 })
  const grey = { color: '#555' }
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    color: COLOURS,
    title: { text: title, left: 'center', textStyle: { fontSize: 15 } },
    legend: { top: 36, itemGap: 28 },
    grid: { top: 75, left: 75, right: 30, bottom: 55 },
    xAxis: {
      type: 'log',
      min: 100,
      max: 100_000,
      name: x,
      nameLocation: 'middle',
      nameGap: 32,
      axisLabel: grey,
    },
    yAxis: { type: 'log', min: least, name: y, axisLabel: grey },
    series: curves.map(({ name, points }) => ({ type: 'line', name, data: points, symbolSize: 7 })),
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
