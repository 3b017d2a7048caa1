import type { TableCellBlock } from '../../../core/document/tree.ts'
import { type CellType, GAP_BESIDE } from './cell-type.ts'
import { type LineMeasure, lineStarts } from './line-count.ts'

/** What numbers a label of the form: 三、 and （三）; 1. is too narrow to fill a line. */
const NUMBER = /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)/u

/**
 * The lines of a label, of like length as `text-wrap: balance` makes them: 不予/公开, never 不予公/开. A number stands
 * on a line of its own where that takes none more.
 * @param width of its cell with the gaps beside, in twips
 */
export function labelLines(
  { text, role }: Label,
  width: number,
  { character, labelsLeft }: CellType,
): string[] {
  // Those set left are condensed, as their style has it.
  const full = labelsLeft && role === 'row' ? character - 5 : character
  const measure = { width: width - 2 * GAP_BESIDE, firstIndent: 0, full, half: full / 2, gap: 0 }
  const number = NUMBER.exec(text)?.[0] ?? ''
  const rest = text.slice(number.length)
  const count = lineStarts(text, measure).length
  const standsAlone = number !== '' && count > 1 && 1 + lineStarts(rest, measure).length <= count
  return standsAlone ? [number, ...balanced(rest, measure)] : balanced(text, measure)
}

type Label = Pick<TableCellBlock, 'text' | 'role'>

/** Broken as in the narrowest measure that takes no line more. */
function balanced(text: string, measure: LineMeasure): string[] {
  const count = lineStarts(text, measure).length
  if (count === 1 || measure.width < measure.full) return [text]
  let starts = lineStarts(text, measure)
  for (let { width } = measure; width >= measure.full; width -= measure.full / 2) {
    const narrower = lineStarts(text, { ...measure, width })
    if (narrower.length > count) break
    starts = narrower
  }
  return starts.map((start, i) => text.slice(start, starts[i + 1]))
}
