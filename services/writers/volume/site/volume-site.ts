import type { Volume } from '../../../../core/volume/volume.ts'
import type { NewFile } from '../../files.ts'
import type { Piece } from '../piece.ts'
import { indexPage } from './index-page.ts'
import { pageNames } from './page-names.ts'
import type { Place } from './report-page.ts'
import { siteCss } from './site-css.ts'
import { INDEX, STYLESHEET } from './site-page.ts'

/** Makes the pages of each piece, elsewhere and several at once. */
export type SiteWork = (
  pieces: readonly { readonly piece: Piece; readonly places: readonly Place[] }[],
) => AsyncIterable<readonly string[]>

/** The volume as a web site: an index, a page for each report and one stylesheet, all in one folder. */
export async function volumeSite(
  volume: Volume,
  pieces: readonly Piece[],
  makePages: SiteWork,
): Promise<NewFile[]> {
  const names = pageNames(volume.chapters)
  const neighbour = (at: number) => {
    const [chapter, href] = [volume.chapters[at], names[at]]
    return chapter && href !== undefined ? { href, unit: chapter.head } : undefined
  }
  const placed = pieces.map((piece) => ({
    piece,
    places: piece.entries.map(({ chapter: { number } }) => ({
      previous: neighbour(number - 2),
      next: neighbour(number),
    })),
  }))
  const files = [file(INDEX, indexPage(volume, names)), file(STYLESHEET, siteCss(volume.layout))]
  for await (const pages of makePages(placed))
    for (const page of pages) files.push(file(names[files.length - 2] ?? '', page))
  return files
}

function file(name: string, text: string): NewFile {
  return { name, bytes: new TextEncoder().encode(text) }
}
