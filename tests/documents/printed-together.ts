import type { DocumentTree } from '../../core/document/tree.ts'
import type { Ports } from '../../services/ports.ts'
import { blocksHtml } from '../../services/writers/html/blocks.ts'
import { printCss } from '../../services/writers/html/print-css.ts'
import { webPage } from '../../services/writers/html/web-page.ts'
import { printedLines } from './printed-lines.ts'

/** The lines of each page of each document, all of which have one layout: printed one after the other, as a volume is. */
export async function printedTogether(
  trees: readonly DocumentTree[],
  printPdf: Ports['printPdf'],
): Promise<string[][][]> {
  const [first] = trees
  if (!first) return []
  const articles = trees.map(({ blocks }, i) => `<article>${blocksHtml(blocks, `d${i}-`)}</article>`)
  const css = `${printCss(first.layout)}@media print{article+article{break-before:page}}`
  const pages = await printedLines(
    await printPdf(webPage({ meta: first.meta, css, content: articles.join('') })),
  )
  const documents: string[][][] = []
  for (const page of pages) {
    if (isFirst(page, trees[documents.length])) documents.push([])
    documents.at(-1)?.push(page)
  }
  return documents
}

function isFirst([line]: readonly string[], next: DocumentTree | undefined): boolean {
  const title = next?.blocks[0]
  return title?.kind === 'title' && line === title.lines[0]
}
