import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'
import { inOneWidth } from './one-width.ts'

const whole = withFields(checkReportShape(sample), [['requests:received/natural', 12]])
const found = (text: string) =>
  checkReport(withFields(whole, [['overview.onRequest', text]])).filter(
    ({ rule, field }) => rule !== 'proof.punctuation' && field === 'overview.onRequest',
  )

describe('marks of either width', () => {
  it.each([
    ['共312条,其中甲9条;乙:(3)', '共312条，其中甲9条；乙：（3）'],
    ['1,240件,9:30,http://www.a.cn,３件', '1,240件，9:30，http://www.a.cn，3件'],
  ])('%s', (text, wide) => expect(inOneWidth(text)).toBe(wide))

  it('leave every character at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...',;:()１9件/，：') }), (text) => {
        expect(inOneWidth(text)).toHaveLength(text.length)
        expect(inOneWidth(inOneWidth(text))).toBe(inOneWidth(text))
      }),
    )
  })

  it.each([
    '收到申请13件，其中网上5件、信函7件；未发生行政复议（诉讼）。',
    '行政复议3件，结果维持1件，其他结果2件，尚未审结。2023年，我局公开信息312条。',
    '办结１３件，均已按时答复。',
  ])('say the same: %s', (text) => {
    const narrow = text
      .replaceAll('，', ',')
      .replaceAll('；', ';')
      .replaceAll('（', '(')
      .replaceAll('）', ')')
    const told = (each: string) => found(each).map(({ rule, quote }) => [rule, quote?.start, quote?.end])
    expect(told(narrow)).toEqual(told(text))
    for (const { quote } of found(narrow)) expect(quote?.text).toBe(narrow.slice(quote?.start, quote?.end))
  })
})
