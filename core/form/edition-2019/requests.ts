import { requestsTable } from '../shared/requests-table.ts'
import { RESULTS } from '../shared/results.ts'

/** Part three of the form of 2019 has one row for 其他处理. */
export const requests = requestsTable([...RESULTS, { key: 'other', label: '（六）其他处理' }])
