import { ImageRun, Paragraph } from 'docx'
import type { Block, ChartBlock } from '../../../core/document/tree.ts'
import { Failure, failureData } from '../../../core/failure.ts'
import type { Ports } from '../../ports.ts'
import { printable } from '../../../core/document/printable.ts'
import { textRun } from './runs.ts'

/** A drawing as points for programs that show no SVG, and its number among the pictures of the file. */
export interface Picture {
  readonly number: number
  readonly png: Uint8Array
}

/**
 * The charts of a document as PNG.
 * @throws Failure 'charts-undrawn' where nothing on this machine can draw them
 */
export async function chartPictures(
  blocks: readonly Block[],
  drawPng: Ports['drawPng'] | undefined,
): Promise<ReadonlyMap<ChartBlock, Picture>> {
  const charts = blocks.filter((block) => block.kind === 'chart')
  if (charts.length === 0) return new Map()
  if (!drawPng) throw new Failure('charts-undrawn', { problem: '没有可用来画图的浏览器' })
  const drawn = charts.map(async (block, i) => {
    const picture: Picture = { number: i + 1, png: await drawPng(block.svg) }
    return [block, picture] as const
  })
  return new Map(await Promise.all(drawn).catch(throwUndrawn))
}

/** What the browser can't do is told in the words of this matter. */
function throwUndrawn(error: unknown): never {
  const failure = failureData(error)
  if (failure?.code === 'no-engine')
    throw new Failure('charts-undrawn', { problem: `没有找到${failure.detail.tried}` })
  if (failure?.code === 'engine-silent')
    throw new Failure('charts-undrawn', { problem: `浏览器 ${failure.detail.seconds} 秒没有应答` })
  if (failure?.code === 'printing-failed') throw new Failure('charts-undrawn', failure.detail)
  throw error
}

/** The picture in a line of its own, as SVG with points to fall back on, and its caption. */
export function chartParagraphs(block: ChartBlock, pictures: ReadonlyMap<ChartBlock, Picture>): Paragraph[] {
  const picture = pictures.get(block)
  if (!picture) return []
  const { chart, svg, caption } = block
  const run = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: picture.png },
    transformation: sizeOf(svg),
    altText: {
      id: String(picture.number),
      name: printable(chart.title),
      description: printable(chart.alternative),
    },
  })
  return [
    new Paragraph({ style: 'Chart', children: [run] }),
    new Paragraph({ style: 'Caption', children: [textRun(caption)] }),
  ]
}

/** In CSS pixels, as the drawing states it. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  if (!width || !height) throw new Error('A drawing without a size')
  return { width: Number(width), height: Number(height) }
}
