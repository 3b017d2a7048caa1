import { expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import type { Field, FieldValue } from '../report/report.ts'
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkAllHandled } from './all-handled.ts'
import { checkCarriedAmongNew } from './carried-among-new.ts'
import { type Check, readReport } from './reading.ts'

const whole = checkReportShape(sample)
/** 32 came in, 5 were carried in, 35 handled and 2 carried out. */
const TABLE: [Field, FieldValue][] = [
  ['requests:received/natural', 32],
  ['requests:received/enterprise', 0],
  ['requests:carriedIn/natural', 5],
  ['requests:granted/natural', 35],
  ['requests:granted/enterprise', 0],
  ['requests:carriedOut/natural', 2],
]

function quotes(check: Check, text: string): (string | undefined)[] {
  const report = withFields(whole, [...TABLE, ['overview.onRequest', text]])
  return check(report, readReport(report)).map(({ quote }) => quote?.text)
}

it.each([
  ['本年度新收到信息公开申请37件，其中上年结转5件，办结35件。', '新收到信息公开申请37件'],
  ['本局新受理政府信息公开申请37宗（含2023年度结转5宗），办结35宗。', '新受理政府信息公开申请37宗'],
  ['今年新接收申请37件，包括上年度未办结5件，答复35件。', '新接收申请37件'],
])('what was carried in, called new: %s', (text, words) => {
  const all = [...quotes(checkCarriedAmongNew, text)]
  expect(all).toEqual([words])
})

it.each([
  '全年新收到信息公开申请32件，上年结转5件，办结35件。',
  '收到信息公开申请37件（含上年结转5件），办结35件。',
  '受理申请37件，其中上年结转5件，办结35件。',
  '办理申请37件，其中新收32件、上年结转5件。',
  '新增信息37条，收到申请32件，上年结转5件。',
  '新收群众来信37件，收到申请32件。',
])('what may be so: %s', (text) => expect(quotes(checkCarriedAmongNew, text)).toEqual([]))

it.each([
  ['收到信息公开申请32件，所有申请均已按时答复。', 1],
  ['收到申请32件。全年受理的37件申请均按时办结。', 1],
  ['收到申请32件。镇本级收到的9件申请均按时办结。', 0],
  ['收到申请32件。窗口当面受理的4件信息公开申请全部答复。', 0],
])('all of them, or all of some: %s', (text, count) =>
  expect(quotes(checkAllHandled, text)).toHaveLength(count),
)
