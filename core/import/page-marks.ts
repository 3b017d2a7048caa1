import type { PlacedBlock } from './placed-block.ts'
import type { SourceParagraph } from './source.ts'

/** — 2 —, 第2页 共8页: what a page prints below its text. A number alone may be a cell. */
const PAGE_NUMBER =
  /^[ \t]*(?:[—–―\-－·]{1,2}[ \t]*\d{1,3}[ \t]*[—–―\-－·]{1,2}|第[ \t]*\d{1,3}[ \t]*页(?:[ \t]*(?:[\/,，][ \t]*)?共[ \t]*\d{1,3}[ \t]*页)?)[ \t]*$/u
/** What a browser prints around a page: its address, or when it was printed. */
const BROWSER =
  /^[ \t]*(?:(?:file|https?):\/\/\S{1,400}[ \t]+\d{1,3}\/\d{1,3}|\d{1,4}[\/年]\d{1,2}[\/月]\d{1,4}日?[,， ]+\d{1,2}:\d{2})/u
/** No running head is longer. */
const LONGEST = 600

/** The blocks without page numbers and what a browser prints on every page, which else stand within sentences. */
export function withoutPageMarks(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  return blocks.flatMap((each): PlacedBlock[] => {
    const { block, at } = each
    if (block.kind === 'table' || block.field !== undefined) return [each]
    if (!block.text.includes('\n')) return isPageMark(block.text) ? [] : [each]
    const lines = block.text.split('\n')
    const kept = lines.filter((line) => !isPageMark(line))
    if (kept.length === lines.length) return [each]
    const { runIn: _runIn, ...rest } = block
    const paragraph: SourceParagraph = { ...rest, text: kept.join('\n') }
    return kept.length === 0 ? [] : [{ block: paragraph, at }]
  })
}

function isPageMark(line: string): boolean {
  return line.length <= LONGEST && (PAGE_NUMBER.test(line) || BROWSER.test(line))
}
