import { plainName } from '../../../core/report/invisible.ts'
import type { Part, TableItem } from '../../../core/form/form.ts'

/** Excel's limit. */
const LONGEST = 31

/** "二、主动公开": the part's number and what its table is about, without what no sheet name may hold. */
export function sheetName({ heading }: Pick<Part, 'heading'>, { label }: Pick<TableItem, 'label'>): string {
  const number = /^.+?、/u.exec(heading)?.[0] ?? ''
  return `${number}${plainName(label).replace(/情况表$/u, '')}`
    .replaceAll(/['[\]:*?/\\]/g, ' ')
    .slice(0, LONGEST)
}
