import type { CountedDocuments, Roles } from '../form.ts'
import { countedDisputes } from '../shared/counted-disputes.ts'

/** What cells of the form of 2021 mean beside other years. */
export const roles: Roles = {
  carried: { table: 'requests', in: 'carriedIn', out: 'carriedOut' },
  documents: [documents('regulations', '规章'), documents('normativeDocuments', '行政规范性文件')],
  disputes: countedDisputes,
}

function documents(key: CountedDocuments['key'], label: string): CountedDocuments {
  return {
    key,
    label,
    table: 'disclosure',
    issued: `${key}/issued`,
    repealed: `${key}/repealed`,
    inForce: `${key}/inForce`,
  }
}
