import { enclosureLines } from '../../core/document/enclosures.ts'
import { printable } from '../../core/document/printable.ts'
import { placeSignature } from '../../core/document/signature.ts'
import { gridTexts } from '../../core/document/table-grid.ts'
import type { Block, DocumentTree, SignatureBlock } from '../../core/document/tree.ts'
import { widthOf } from '../../core/document/width.ts'

/** Windows ends lines so; all others understand it. */
const LINE_END = '\r\n'
/** WPS, Excel and older Windows programs take a file without it for GBK. */
const BYTE_ORDER_MARK = '\ufeff'
/** Full-width characters a line of the page takes. */
const LINE = 28
const INDENT = '　　'

/**
 * The report as plain text. Paragraphs are indented as on the page; a table has a line a row and a tab between the columns
 * of its grid, so that it can be pasted into Excel, where merged cells are blank but for their first. It begins with a byte
 * order mark.
 */
export function plainTextOf({ blocks }: DocumentTree): string {
  return (
    BYTE_ORDER_MARK +
    blocks
      .flatMap(lines)
      .map((line) => line + LINE_END)
      .join('')
  )
}

function lines(block: Block): string[] {
  switch (block.kind) {
    case 'number':
      return [plain(block.text), '']
    case 'title':
      return [block.lines.map(plain).join(''), '']
    case 'heading':
      return block.level === 1 ? ['', plain(block.text)] : [INDENT + plain(block.text)]
    case 'paragraph':
      return [INDENT + plain((block.runIn ?? '') + block.text)]
    case 'table':
      return gridTexts(block).map((texts) => texts.map(plain).join('\t'))
    case 'chart':
      return [plain(block.caption), INDENT + plain(block.chart.alternative)]
    case 'enclosures':
      return ['', ...enclosureLines(block).map(({ label, name }) => INDENT + plain(label + name))]
    case 'signature':
      return signatureLines(block)
  }
}

function signatureLines(block: SignatureBlock): string[] {
  const { blankLines, nameLines, dateFromRight } = placeSignature(block)
  const blanks = Array.from({ length: blankLines }, () => '')
  const signed = [...nameLines, { text: block.date, fromRight: dateFromRight }]
  return [
    ...blanks,
    ...signed.map(({ text, fromRight }) => {
      const room = Math.max(0, Math.floor(LINE - fromRight - widthOf(text)))
      return '　'.repeat(room) + plain(text)
    }),
  ]
}

/** Words on one line. A tab would begin another cell. */
function plain(text: string): string {
  return printable(text).replaceAll('\t', ' ')
}
