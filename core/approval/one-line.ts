import { printable } from '../document/printable.ts'
import { widthOf } from '../document/width.ts'

const CHARACTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Words without line ends or tabs, cut with an ellipsis where they are wider than so many full-width characters. */
export function oneLine(text: string, widest: number): string {
  const words = printable(text)
    .replace(/[\t ]+/g, ' ')
    .trim()
  if (widthOf(words) <= widest) return words
  let kept = ''
  for (const { segment } of CHARACTERS.segment(words)) {
    if (widthOf(kept + segment) > widest - 1) break
    kept += segment
  }
  return `${kept}…`
}
