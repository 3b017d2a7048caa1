import { writeXlsx } from 'hucre/xlsx'
import { TYPE } from '../xlsx/look.ts'
import { withProperties } from '../xlsx/properties.ts'
import { missingSheet } from './lists.ts'

/** The units of which nothing came, with whom to call, as a workbook (.xlsx). */
export async function callListWorkbook({
  title,
  agency,
  year,
  units,
}: {
  readonly title: string
  readonly agency: string
  readonly year: number
  readonly units: Parameters<typeof missingSheet>[0]['units']
}): Promise<Uint8Array> {
  const workbook = await writeXlsx({ sheets: [missingSheet({ units })], defaultFont: TYPE })
  return withProperties(workbook, { title, author: agency, subject: `${year}年度` })
}
