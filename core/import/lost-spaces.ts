import type { PlacedBlock } from './placed-block.ts'

/** What an archive prints for the spaces before a paragraph, where it did not know their letters. */
const LOST = /^[?？\uFFFD]{1,6}(?=[^?？\uFFFD\s])/u
/** And behind its last sentence. */
const LOST_BEHIND = /(?<=[。；：！）)])[?？\uFFFD]{1,6}\s*$/u
/** So many paragraphs begin with it, and more than half of all. */
const MANY = 3

/** The blocks without ?? before each paragraph. */
export function withoutLostSpaces(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const lines = blocks.flatMap(({ block }) =>
    block.kind === 'paragraph' ? block.text.split('\n').filter((line) => line.trim() !== '') : [],
  )
  const lost = lines.filter((line) => LOST.test(line)).length
  if (lost < MANY || lost * 2 <= lines.length) return blocks
  return blocks.map((each): PlacedBlock => {
    if (each.block.kind === 'table') return each
    const text = each.block.text
      .split('\n')
      .map((line) => line.replace(LOST, '').replace(LOST_BEHIND, ''))
      .join('\n')
    return { ...each, block: { ...each.block, text } }
  })
}
