import { type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { rankCategories } from '../../../core/collection/ranking.ts'
import { summedTables, sumOf } from '../../../core/sums/sum.ts'
import { TYPE } from '../xlsx/look.ts'
import { withProperties } from '../xlsx/properties.ts'
import { sheetName } from '../xlsx/sheet-name.ts'
import { chartsSheet } from './charts-sheet.ts'
import type { CollectionContent } from './content.ts'
import { figuresSheet } from './figures-sheet.ts'
import { formSheet } from './form-sheet.ts'
import { findingsSheet, missingSheet, rankingSheet, unitsSheet } from './lists.ts'

/**
 * What was collected as a workbook (.xlsx): how units stand, each table of the form summed and with a row for each unit,
 * findings, who is missing, a ranking and charts. Sums are formulas with their results. The same content gives the same bytes.
 */
export async function collectionWorkbook(content: CollectionContent): Promise<Uint8Array> {
  const { form, units, agency, year } = content
  const included = units
    .filter(({ excluded }) => !excluded)
    .flatMap(({ figures }) => (figures ? [figures] : []))
  const sums = sumOf(included, form)
  const tables = summedTables(sums)
  const tableSheets = form.parts.flatMap((part) =>
    part.items.flatMap((item) => {
      if (item.kind !== 'table') return []
      const table = form.tables[item.table]
      const name = sheetName(part, item)
      const figures = `${name.slice(0, 26)}·各单位`
      return [
        formSheet(name, table, content, { figures, cells: tables[table.id] }),
        figuresSheet(figures, table, content, sums),
      ]
    }),
  )
  const sheets = [
    unitsSheet(content),
    ...tableSheets,
    findingsSheet(content),
    missingSheet(content),
    rankingSheet(content),
    chartsSheet(content, rankCategories(units).length),
  ]
  const workbook = await writeXlsx({ sheets, namedRanges: printTitles(sheets), defaultFont: TYPE })
  const title = `${agency}${year}年下级单位年度报告汇总`
  return withProperties(workbook, { title, author: agency, subject: `${year}年度` })
}

/** What stands still on the screen is printed on every page. */
function printTitles(sheets: readonly WriteSheet[]): WriteOptions['namedRanges'] {
  return sheets.flatMap(({ name, freezePane }) => {
    if (!freezePane?.rows) return []
    const rows = `'${name}'!$1:$${freezePane.rows}`
    const columns = freezePane.columns ? `'${name}'!$A:$B,` : ''
    return [{ name: '_xlnm.Print_Titles', range: `${columns}${rows}`, scope: name }]
  })
}
