import { requestsTable } from '../shared/requests-table.ts'
import { RESULTS } from '../shared/results.ts'

/** Part three of the form of 2021 divides 其他处理 into three. */
export const requests = requestsTable([
  ...RESULTS,
  {
    key: 'other',
    label: '（六）其他处理',
    rows: [
      ['notCorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
      ['feeUnpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
      ['other', '3.其他'],
    ],
  },
])
