import { readXlsx as readWorkbook, type Sheet } from 'hucre/xlsx'
import { Failure } from '../../../core/failure.ts'
import type { SourceBlock, SourceDocument } from '../../../core/import/source.ts'
import { openArchive } from '../archive.ts'
import { safeParts } from './safe-parts.ts'
import { readSheet } from './sheet-blocks.ts'

/** The form has 15 columns and 28 rows; what lies further off is no table of it, however large a sheet says it is. */
const RANGE = 'A1:BL2000'
/** Sheets of a workbook; each is read into memory. */
const MOST_SHEETS = 50

const HIDDEN = '文件中有隐藏的工作表，没有读入。'
const UNSEEN = '文件中有隐藏的行、列，或者看不见的内容，没有读入，请核对。'
const UNCOUNTED = '文件中有没有算出结果的公式，这些格是空的；请用 Excel 或 WPS 打开、保存一次再读。'
const STRUCK = '文件中有加了删除线的内容，或者数字旁的上标、下标注码，没有读入，请核对。'
const NO_TEXTS = '表格文件里只有表，文字部分请另外填写。'

/**
 * Reads a workbook (.xlsx): the sheets that are shown, each as a table. Formulas are taken by their results; nothing is
 * calculated, run or fetched.
 * @throws Failure 'unsafe-file', 'unreadable-file', 'locked-file'
 */
export async function readXlsx(bytes: Uint8Array): Promise<SourceDocument> {
  const sheets = await sheetsOf(await safeParts(await openArchive(bytes)))
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden)
  const read = shown.map(readSheet)
  const lost = [
    ...(read.some(({ hasStruck }) => hasStruck) ? [STRUCK] : []),
    ...(read.some(({ hasUnseen }) => hasUnseen) ? [UNSEEN] : []),
    ...(shown.some(hasUncounted) ? [UNCOUNTED] : []),
  ]
  return {
    kind: 'xlsx',
    blocks: withoutRepeats(read.flatMap(({ blocks }) => blocks)),
    notices: [NO_TEXTS, ...(shown.length < sheets.length ? [HIDDEN] : []), ...lost],
    lost,
  }
}

/** Each sheet names the same report. */
function withoutRepeats(blocks: readonly SourceBlock[]): SourceBlock[] {
  const said = new Set<string>()
  return blocks.filter((block) => {
    if (block.kind === 'table') return true
    const isNew = !said.has(block.text)
    said.add(block.text)
    return isNew
  })
}

async function sheetsOf(workbook: Uint8Array): Promise<Sheet[]> {
  try {
    const { sheets } = await readWorkbook(workbook, {
      readStyles: true,
      range: RANGE,
      sheets: (_, index) => index < MOST_SHEETS,
    })
    return sheets
  } catch {
    throw new Failure('unreadable-file', { problem: '表格文件不完整或已损坏' })
  }
}

function hasUncounted({ cells }: Sheet): boolean {
  return [...(cells?.values() ?? [])].some(
    ({ formula, value, formulaResult }) =>
      formula !== undefined && (value ?? formulaResult ?? undefined) === undefined,
  )
}
