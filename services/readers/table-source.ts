import { Failure } from '../../core/failure.ts'
import type { SourceDocument } from '../../core/import/source.ts'
import { tableOfRows, rowsOfText } from '../../core/paste/clipboard-text.ts'
import { readDocument } from './read-document.ts'
import { readText } from './text.ts'

/** Tables and the words between them, and what was left out from among them, a sentence each. */
export type TableSource = Pick<SourceDocument, 'blocks' | 'lost'>

/**
 * The tables of a file and the words between them.
 * @throws Failure that says what is wrong with the file and what to do
 */
export async function tableSource(bytes: Uint8Array, name: string): Promise<TableSource> {
  const read = await readDocument(bytes, name)
  if (read.kind === 'document') return read.document
  throw new Failure('usage', { problem: '这是本程序的报告文件，请在列表页用“导入”打开' })
}

/** Plain text from the clipboard: cells divided by tabs or a column of figures, as spreadsheets write them, else lines. */
export function tableSourceOfText(text: string): TableSource {
  const rows = rowsOfText(text)
  const isBlock = rows.some((cells) => cells.length > 1) || rows.every(([cell = '']) => !/\p{L}/u.test(cell))
  return isBlock ? { blocks: [tableOfRows(rows)] } : readText(text)
}
