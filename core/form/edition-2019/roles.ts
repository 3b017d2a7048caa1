import type { Roles } from '../form.ts'
import { countedDisputes } from '../shared/counted-disputes.ts'

/** What cells of the form of 2019 mean beside other years. It counts no documents that were repealed or are in force. */
export const roles: Roles = {
  carried: { table: 'requests', in: 'carriedIn', out: 'carriedOut' },
  documents: [
    { key: 'regulations', label: '规章', table: 'disclosure', issued: 'regulations/made' },
    {
      key: 'normativeDocuments',
      label: '规范性文件',
      table: 'disclosure',
      issued: 'normativeDocuments/made',
    },
  ],
  disputes: countedDisputes,
}
