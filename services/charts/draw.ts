import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { PlainChart } from '../../core/years/chart.ts'
import { heightOf, lookOf, WIDTH } from './look.ts'
import { pictureMarkup } from './markup.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

/** A chart as SVG, 588 CSS pixels wide. The same data gives the same bytes. */
export function drawChart(chart: PlainChart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: heightOf(chart) })
  try {
    drawing.setOption(lookOf(chart))
    return pictureMarkup(drawing.renderToSVGString({ useViewBox: true }), chart)
  } finally {
    drawing.dispose()
  }
}
