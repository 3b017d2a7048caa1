import { Failure } from '../../core/failure.ts'
import type { SourceBlock } from '../../core/import/source.ts'
import { tableOfRows, rowsOfText } from '../../core/paste/clipboard-text.ts'
import { readDocument } from './read-document.ts'
import { readText } from './text.ts'

/**
 * The tables of a file and the words between them.
 * @throws Failure that says what is wrong with the file and what to do
 */
export async function tableBlocks(bytes: Uint8Array, name: string): Promise<readonly SourceBlock[]> {
  const read = await readDocument(bytes, name)
  if (read.kind === 'document') return read.document.blocks
  throw new Failure('usage', { problem: '这是本程序的报告文件，请在列表页用“导入”打开' })
}

/** Plain text from the clipboard: cells divided by tabs or a column of figures, as spreadsheets write them, else lines. */
export function tableBlocksOfText(text: string): readonly SourceBlock[] {
  const rows = rowsOfText(text)
  const isBlock = rows.some((cells) => cells.length > 1) || rows.every(([cell = '']) => !/\p{L}/u.test(cell))
  return isBlock ? [tableOfRows(rows)] : readText(text).blocks
}
