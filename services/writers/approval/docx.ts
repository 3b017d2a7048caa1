import { AlignmentType, Paragraph, type Table } from 'docx'
import { GAPS, SHEET_MARGINS, SHEET_TYPE, UNDER_DATE } from '../../../core/approval/measures.ts'
import type { ApprovalSheet, SheetCell, SheetLine } from '../../../core/approval/sheet.ts'
import { narrowing } from '../docx/cell-type.ts'
import { documentFonts } from '../docx/fonts.ts'
import { type GridCell, gridRows } from '../docx/grid.ts'
import { pageProperties, twips } from '../docx/page.ts'
import { type RuledCell, ruledTable } from '../docx/ruled-table.ts'
import { textRun } from '../docx/runs.ts'
import { wordFile } from '../docx/word-file.ts'
import { sheetStyles } from './styles.ts'

/** The approval sheet as a Word file (.docx). The same sheet gives the same bytes. */
export function approvalDocx(sheet: ApprovalSheet): Promise<Uint8Array> {
  const { meta, layout, heading, foot } = sheet
  return wordFile({
    meta,
    fonts: documentFonts(layout),
    styles: sheetStyles(layout),
    // Without the report's grid of lines, which LibreOffice sets in the middle of a page it doesn't fill.
    properties: { page: { ...pageProperties.page, margin: margins() } },
    children: [
      new Paragraph({
        style: 'Title',
        spacing: { after: SHEET_TYPE.heading.below * 20 },
        children: [textRun(heading)],
      }),
      table(sheet),
      new Paragraph({ style: 'SheetFoot', children: [textRun(foot)] }),
    ],
  })
}

function table({ columnWidths, headerRows, rows }: ApprovalSheet): Table {
  const widths = twips(columnWidths)
  return ruledTable({
    widths,
    over: length(GAPS.over),
    beside: length(GAPS.beside),
    rows: gridRows(rows, widths).map((cells, i) => ({
      height: length(rows[i]?.height ?? 0),
      heads: i < headerRows,
      cells: cells.map((cell) => wordCell(cell, i === rows.length - 1)),
    })),
  })
}

/** The last row is kept with the foot, so that it never stands alone on a page. */
function wordCell({ cell, width, merge }: GridCell<SheetCell>, keepNext: boolean): RuledCell {
  const { role, lines, colSpan } = cell
  const children =
    merge === 'continue'
      ? [new Paragraph({ style: STYLES.plain })]
      : lines.map(
          ({ kind, text }) =>
            new Paragraph({
              style: role === 'label' && kind === 'plain' ? 'SheetLabel' : STYLES[kind],
              keepNext,
              ...PLACES[role],
              children: [textRun(text, DIGITS.test(text) ? digitScale(text, kind, width) : 100)],
            }),
        )
  return { width, colSpan, merge, align: role === 'opinion' ? 'bottom' : 'center', children }
}

const DIGITS = /^\d+$/

/** A figure stands on one line however many digits it has. @param width of its cell in twips */
function digitScale(digits: string, kind: SheetLine['kind'], width: number): number {
  const { size } = kind === 'plain' ? SHEET_TYPE.plain : SHEET_TYPE.small
  return narrowing(digits, width - 2 * length(GAPS.beside), { character: size * 20 })
}

const STYLES: Readonly<Record<SheetLine['kind'], string>> = {
  plain: 'SheetText',
  small: 'SheetSmall',
  item: 'SheetItem',
}

const CENTRED = { alignment: AlignmentType.CENTER }
/** A character of the text between the date and the rule. */
const DATE = { alignment: AlignmentType.RIGHT, indent: { right: SHEET_TYPE.plain.size * 20 } }

const PLACES = {
  label: CENTRED,
  key: CENTRED,
  figure: CENTRED,
  value: {},
  signing: DATE,
  opinion: { ...DATE, spacing: { after: length(UNDER_DATE) } },
} as const satisfies Readonly<Record<SheetCell['role'], object>>

function margins() {
  const { top, right, bottom, left } = SHEET_MARGINS
  return {
    ...pageProperties.page?.margin,
    top: length(top),
    right: length(right),
    bottom: length(bottom),
    left: length(left),
  }
}

/** Millimetres in twips. */
function length(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}
