import { writeXlsx } from 'hucre/xlsx'
import { TYPE } from '../xlsx/look.ts'
import { withProperties } from '../xlsx/properties.ts'
import type { CollectionContent } from './content.ts'
import { findingsSheet } from './lists.ts'

/** Every finding of every unit, as a workbook (.xlsx) by itself. */
export async function findingsWorkbook(content: CollectionContent): Promise<Uint8Array> {
  const { agency, year } = content
  const workbook = await writeXlsx({ sheets: [findingsSheet(content)], defaultFont: TYPE })
  return withProperties(workbook, {
    title: `${agency}${year}年下级单位年度报告问题清单`,
    author: agency,
    subject: `${year}年度`,
  })
}
