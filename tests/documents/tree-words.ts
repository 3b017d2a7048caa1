import type { Block, DocumentTree } from '../../core/document/tree.ts'

/** Every text of a document in its order, as a reader meets it. */
export function treeWords(tree: DocumentTree): string[] {
  return tree.blocks.flatMap(textsOf).filter((text) => text !== '')
}

/** Headings with their depth: the title 1, 一、 2, （一） 3. */
export function headingsOf(tree: DocumentTree): (readonly [number, string])[] {
  return tree.blocks.flatMap((block): (readonly [number, string])[] => {
    if (block.kind === 'title') return [[1, block.lines.join('')]]
    if (block.kind === 'heading') return [[block.level + 1, block.text]]
    return block.kind === 'paragraph' && block.runIn !== undefined ? [[3, block.runIn]] : []
  })
}

/** Text without white space, and with one form of each character that looks the same. */
export function squashed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Control}]/gu, '')
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'number':
      return [block.text]
    case 'title':
      return [...block.lines]
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.runIn ?? '', block.text]
    case 'table':
      return block.rows.flatMap((row) => row.cells.map((cell) => cell.text))
    case 'chart':
      return [block.caption]
    case 'enclosures':
      return [...block.names]
    case 'signature':
      return [block.name, block.date]
  }
}
