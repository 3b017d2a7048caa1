import { expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkRates } from './rate.ts'
import { readReport } from './reading.ts'

const whole = checkReportShape(sample)

function wrong(text: string): string[] {
  const report = withFields(whole, [['overview.management', text]])
  return checkRates(report, readReport(report)).map(({ message }) => message.slice(0, message.indexOf('，')))
}

it.each([
  ['公开水价信息40条，占公开总数160条的20%。', '40 占 160 的 25%'],
  ['蒙文更新40条，为汉文160条的20%。', '40 占 160 的 25%'],
  ['收到来件90件，网上来件50件，占七成以上。', '50 占 90 的 55.6%'],
  ['收到来件90件，其中网上来件占七成以上，为50件。', '50 占 90 的 55.6%'],
  ['发放问卷120份，收回96份，回收率90%。', '96 占 120 的 80%'],
])('a share that is not that of the two figures: %s', (text, why) => {
  expect(wrong(text)).toEqual([why])
})

it.each([
  '公开水价信息40条，占公开总数160条的25%。',
  '收到来件90件，网上来件65件，占七成以上。',
  '收到来件90件，网上来件60件，占近七成。',
  '收到来件90件、电话40个，其中网上来件占五成，为45件。',
  '去年收到来件90件，今年网上来件20件，占五成。',
  '发放问卷120份，收回96份，回收率80%。',
])('nothing where it is: %s', (text) => {
  expect(wrong(text)).toEqual([])
})
