import { expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { readReport } from './reading.ts'
import { checkWorkedOut } from './worked-out.ts'

const whole = checkReportShape(sample)

function wrong(text: string): string[] {
  const report = withFields(whole, [['overview.management', text]])
  return checkWorkedOut(report, readReport(report)).map(({ quote }) => quote?.text ?? '')
}

it.each([
  ['栏目由去年的12个增加到9个。', '由去年的12个增加到9个'],
  ['归档文书90份，是上年30份的2倍。', '90份，是上年30份的2倍'],
  ['全年编发简报36期，月均编发5期。', '月均编发5期'],
  ['收到来件50件，其中网上来件20件，占一半以上。', '20件，占一半以上'],
])('what a sentence works out wrongly: %s', (text, quote) => {
  expect(wrong(text)).toEqual([quote])
})

it.each([
  '栏目由去年的12个减少到9个。',
  '归档文书90份，是上年31份的2.9倍。',
  '全年编发简报36期，月均编发3期。',
  '全年编发简报36期、专报8期，月均编发5期。',
  '上半年编发简报36期，月均编发6期。',
  '2024年继续改进，简报由月均2期提高到月均5期。',
  '收到来件50件，其中网上来件26件，占一半以上。',
])('nothing where it is right, or its figures are not known: %s', (text) => {
  expect(wrong(text)).toEqual([])
})
