import type { PDFPageProxy } from 'pdfjs-dist'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { sameCharacters } from './radicals.ts'

/** Words set in one piece. Lengths are in points from the upper left corner of the page as it is read. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Size of the type. */
  readonly size: number
}

/** A page's words in the order they were set. */
export interface PageWords {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

export async function wordsOnPage(page: PDFPageProxy): Promise<PageWords> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const words = items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [place(item, transform)] : [],
  )
  return {
    width,
    height,
    words: words.filter(({ left, baseline }) => isWithin(left, width) && isWithin(baseline, height)),
  }
}

function place({ str, transform, width }: TextItem, view: readonly number[]): Word {
  const [, , c = 0, d = 0, e = 0, f = 0] = transform as number[]
  const [left, baseline] = applied(view, e, f)
  const text = str.trimStart()
  const size = Math.hypot(c, d) || 1
  const indent = str.length > text.length ? (width * (str.length - text.length)) / str.length : 0
  return { text: sameCharacters(text.trimEnd()), left: left + indent, right: left + width, baseline, size }
}

/** A point seen through a transformation [a, b, c, d, e, f]. */
export function applied([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], x: number, y: number) {
  return [a * x + c * y + e, b * x + d * y + f] as const
}

function isWithin(at: number, length: number): boolean {
  return at >= 0 && at <= length
}
