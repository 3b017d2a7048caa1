import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import type { FieldValue, Field } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkAllGranted } from './all-granted.ts'
import { readReport } from './reading.ts'

const whole = checkReportShape(sample)

function quotesIn(text: string, notHeld: number): (string | undefined)[] {
  const cells: [Field, FieldValue][] = Object.keys(whole.tables.requests)
    .filter((cell) => !/^(?:received|carried|granted)/u.test(cell))
    .map((cell) => [`requests:${cell}` as Field, 0])
  const report = withFields(whole, [
    ...cells,
    ['requests:unavailable.notHeld/natural', notHeld],
    ['overview.onRequest', text],
  ])
  return checkAllGranted(report, readReport(report)).map(({ quote }) => quote?.text)
}

describe('all requests granted in words', () => {
  it.each([
    ['收到政府信息公开申请5件，均予以公开。', '均予以公开'],
    ['办结依申请公开申请5件，全部依法同意公开。', '全部依法同意公开'],
    ['收到政府信息公开申请5件，均在法定期限内予以公开答复。', '均在法定期限内予以公开'],
  ])('%s, and others in the table', (text, words) => expect(quotesIn(text, 2)).toEqual([words]))

  it.each([
    ['收到政府信息公开申请5件，均予以公开。', 0],
    ['收到政府信息公开申请5件，其中3件均予以公开。', 2],
    ['收到政府信息公开申请5件，均予以公开或告知理由。', 2],
    ['政策文件均予以公开。', 2],
    ['收到政府信息公开申请5件，无法提供2件，其余均予以公开。', 2],
  ])('%s says nothing of %i', (text, notHeld) => expect(quotesIn(text, notHeld)).toEqual([]))
})
