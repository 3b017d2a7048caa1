import { compose } from '../../../../core/document/compose.ts'
import { blocksHtml } from '../../html/blocks.ts'
import { escaped } from '../../html/markup.ts'
import type { Piece } from '../piece.ts'
import { INDEX, sitePage } from './site-page.ts'

/** A page beside another: its file and the unit it is about. */
export interface Neighbour {
  readonly href: string
  readonly unit: string
}

/** Where a report's page stands in the site. */
export interface Place {
  readonly previous?: Neighbour | undefined
  readonly next?: Neighbour | undefined
}

/** The pages of the reports of a piece. */
export function reportPages({ layout, entries }: Piece, places: readonly Place[]): string[] {
  return entries.map(({ report, chapter }, i) => {
    const { blocks } = compose(report, { layout })
    return sitePage({
      title: chapter.title,
      author: chapter.unit,
      content: `<nav aria-label="目录"><a href="${INDEX}">返回目录</a></nav>
<main>
${blocksHtml(blocks)}
</main>
${neighbours(places[i] ?? {})}`,
    })
  })
}

function neighbours({ previous, next }: Place): string {
  const link = (words: string, rel: string, neighbour: Neighbour | undefined) =>
    neighbour ? [`<a rel="${rel}" href="${neighbour.href}">${words}：${escaped(neighbour.unit)}</a>`] : []
  const links = [...link('上一篇', 'prev', previous), ...link('下一篇', 'next', next)]
  return links.length > 0 ? `<nav class="neighbours" aria-label="前后各篇">${links.join('\n')}</nav>` : ''
}
