import { expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { readReport } from './reading.ts'
import { checkRates } from './rate.ts'

const whole = checkReportShape(sample)

function rates(text: string): string[] {
  const report = withFields(whole, [['overview.management', text]])
  return checkRates(report, readReport(report)).map(({ quote }) => quote?.text ?? '')
}

it.each([
  ['年内归档文书40份，其他材料30份，占70%。', '占70%'],
  ['发现问题5个，已整改4个，整改率100%。', '整改率100%'],
  ['解读文件20件，解读18件，解读率100%。', '解读率100%'],
])('a share that the two figures before it do not make: %s', (text, quote) => {
  expect(rates(text)).toEqual([quote])
})

it.each([
  '年内归档文书40份，其他材料30份，占75%。',
  '收到来件20件，办结18件，到期办结率100%。',
  '收到来件20件，办结18件，同比增长30%。',
  '门户网站1204条，占82.3%，公众号259条，占17.7%。',
  '归档文书40份；其他材料30条，占70%。',
  '答复率100%。',
])('nothing where the whole is another, or not known: %s', (text) => {
  expect(rates(text)).toEqual([])
})
