import { type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { compose } from '../../../core/document/compose.ts'
import { editions } from '../../../core/form/editions.ts'
import type { Form } from '../../../core/form/form.ts'
import type { Report } from '../../../core/report/report.ts'
import { TYPE } from './look.ts'
import { withProperties } from './properties.ts'
import { sheetName } from './sheet-name.ts'
import { tableSheet } from './table-sheet.ts'

/**
 * The statutory tables of a report as a workbook (.xlsx), one sheet each, in the layout of the form: entered figures are
 * numbers, computed ones are formulas with their results. The same report gives the same bytes.
 */
export async function xlsxOf(report: Report, form: Form = editions[report.form]): Promise<Uint8Array> {
  const sheets = sheetsOf(form, report)
  const workbook = await writeXlsx({ sheets, namedRanges: repeatedRows(sheets), defaultFont: TYPE })
  return withProperties(workbook, compose(report, { form }).meta)
}

function sheetsOf(form: Form, report: Report): WriteSheet[] {
  return form.parts.flatMap((part) =>
    part.items.flatMap((item) =>
      item.kind === 'table'
        ? [{ name: sheetName(part, item), ...tableSheet(form, form.tables[item.table], report) }]
        : [],
    ),
  )
}

/** The rows that stand still on the screen are printed on every page. hucre's own setting leaves the name unquoted. */
function repeatedRows(sheets: readonly WriteSheet[]): WriteOptions['namedRanges'] {
  return sheets.flatMap(({ name, freezePane }) =>
    freezePane?.rows
      ? [{ name: '_xlnm.Print_Titles', range: `'${name}'!$1:$${freezePane.rows}`, scope: name }]
      : [],
  )
}
