import { describe, expect, it } from 'vitest'
import type { ChartData } from '../../core/years/chart.ts'
import { drawChart } from './draw.ts'

const columns: ChartData = {
  id: 'requests',
  table: 'requests',
  title: '2022—2024年新收 <&">',
  kind: 'column',
  unit: '件',
  categories: ['2022年', '2023年', '2024年'],
  series: [
    { name: '新收申请', values: [12, null, 15] },
    { name: '办理结果总计', values: [11, null, 0] },
  ],
  alternative: '柱形图。新收申请：2022年12件。<&">',
}
const lines: ChartData = { ...columns, kind: 'line' }
const bars: ChartData = { ...columns, kind: 'bar', id: 'results' }

/** The words of a drawing, in its order. */
function drawnWords(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '')
}

describe.each([columns, lines, bars])('a chart of the kind $kind', (chart) => {
  const svg = drawChart(chart)

  it('has the same bytes for the same data, whatever was drawn before', () => {
    drawChart(columns)
    drawChart(bars)
    expect(drawChart(chart)).toBe(svg)
  })

  it('says what it shows, with its marks as text', () => {
    expect(svg).toContain('<title>2022—2024年新收 &lt;&amp;&quot;&gt;</title>')
    expect(svg).toContain('<desc>柱形图。新收申请：2022年12件。&lt;&amp;&quot;&gt;</desc>')
    expect(svg).toMatch(/^<svg role="img" aria-label="柱形图。/)
  })

  it('prints every figure and every name', () => {
    const words = drawnWords(svg)
    for (const word of ['12', '15', '11', '0', '2022年', '2024年', '新收申请', '办理结果总计'])
      expect(words).toContain(word)
  })

  it('says where nothing is filled in', () => {
    expect(drawnWords(svg)).toContain('无数据')
  })

  it('has type of 9 points at least in the Chinese typefaces of the page', () => {
    const sizes = [...svg.matchAll(/font-size:(\d+(?:\.\d+)?)px/g)].map((match) => Number(match[1]) * 0.75)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9)
    expect(svg).toContain(`font-family:'宋体','SimSun'`)
  })

  it('fits the type area, scales, and needs nothing from elsewhere', () => {
    expect(svg).toMatch(/<svg[^>]* width="588" height="\d+"[^>]* viewBox="0 0 588 \d+"/)
    expect(svg).not.toMatch(/<script|<style|url\((?!#requests-)|href=|class=|ecmeta|zr\d/)
  })
})

it('a name of three lines beside a bar stands apart from its neighbours', () => {
  const long = '松岚县综合行政执法与城市精细化管理工作委员会办公室（县数据资源管理局）'
  const svg = drawChart({
    ...bars,
    categories: ['甲局', long, '乙局'],
    series: [{ name: '新收', values: [3, 2, 1] }],
  })
  const rows = [...svg.matchAll(/<text([^>]*)translate\([\d.]+ ([\d.]+)\)[^>]*>([^<]*)</gu)]
    .filter(([, , , words = '']) => !/^\d+$/u.test(words))
    .map(([, before = '', y = '']) => Number(y) + Number(/ y="(-?\d+)"/u.exec(before)?.[1] ?? 0))
  const gaps = rows.slice(1).map((y, i) => y - (rows[i] ?? 0))
  expect(gaps).toHaveLength(4)
  for (const gap of [gaps[0], gaps[3]]) expect(gap).toBeGreaterThan(1.5 * (gaps[1] ?? 0))
})

describe('without colour', () => {
  it('series of columns differ in brightness', () => {
    const fills = [...drawChart(columns).matchAll(/<path[^>]*fill="#([0-9a-f]{6})"/g)].map(
      (match) => match[1] ?? '',
    )
    const greys = [...new Set(fills)].map(brightness).sort((a, b) => a - b)
    expect(greys.length).toBeGreaterThanOrEqual(2)
    greys.slice(1).forEach((grey, i) => expect(grey - (greys[i] ?? 0)).toBeGreaterThan(50))
  })

  it('lines differ in their dashes', () => {
    expect(drawChart(lines)).toContain('stroke-dasharray')
  })
})

/** 0 to 255, as a black-and-white printer sees it. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue
}
