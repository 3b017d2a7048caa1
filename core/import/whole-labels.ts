import type { LabelBook } from './label-book.ts'
import type { PlacedBlock } from './placed-block.ts'
import { sortOf } from './cell-sort.ts'

/** A label is broken over so many lines at most. */
const MOST_LINES = 6
/** A line that is part of one is no longer. */
const LONGEST_LINE = 20

/** Labels that a selection in a browser or a PDF broke over lines, as one: 结果 and 维持 are 结果维持. */
export function withWholeLabels(blocks: readonly PlacedBlock[], book: LabelBook): PlacedBlock[] {
  const whole: PlacedBlock[] = []
  for (let i = 0; i < blocks.length;) {
    const length = partsOfLabel(blocks, i, book)
    const [first] = blocks.slice(i, i + 1)
    if (!first) break
    const text = blocks
      .slice(i, i + length)
      .map(textOf)
      .join('')
    whole.push(length > 1 ? { block: { kind: 'paragraph', text }, at: first.at } : first)
    i += length
  }
  return whole
}

/** How many lines from one on are a label together; 1 where they are none. */
function partsOfLabel(blocks: readonly PlacedBlock[], start: number, book: LabelBook): number {
  let [text, longest] = ['', 1]
  for (let length = 1; length <= MOST_LINES; length += 1) {
    const each = blocks[start + length - 1]
    const part = each && textOf(each)
    if (part === undefined || part === '' || part.length > LONGEST_LINE || sortOf(part) !== 'words') break
    text += part
    if (length > 1 && book.isExactLabel(text)) longest = length
  }
  return longest
}

function textOf({ block }: PlacedBlock): string | undefined {
  const isOwn = block.kind === 'paragraph' && (block.field !== undefined || block.level !== undefined)
  return block.kind === 'table' || isOwn ? undefined : block.text.trim()
}
