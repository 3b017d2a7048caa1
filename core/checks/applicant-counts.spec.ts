import { expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkApplicantCounts } from './applicant-counts.ts'
import { readReport } from './reading.ts'

const whole = checkReportShape(sample)

/** 12 natural persons, one of last year besides, and 3 enterprises. */
function wrong(text: string, more: readonly [Field, FieldValue][] = []): string[] {
  const report = withFields(whole, [
    ...more,
    ['requests:received/natural', 12],
    ['requests:carriedIn/natural', 1],
    ['requests:received/enterprise', 3],
    ['overview.onRequest', text],
  ])
  return checkApplicantCounts(report, readReport(report)).map(({ quote }) => quote?.text ?? '')
}

it.each([
  ['申请人多为本地居民。法人和其他组织提出的申请', []],
  ['申请人以个人居多；法人和其他组织提出的5件。', ['法人和其他组织提出的5件']],
  ['从申请主体看，自然人14件，商业企业3件。', ['自然人14件']],
  ['收到申请15件。商业企业围绕项目审批提出申请4件。', ['商业企业围绕项目审批提出申请4件']],
  ['收到申请15件。自然人来件11件，余为企业所提。', ['自然人来件11件']],
  ['申请15件中，自然人11件，商业企业4件。', ['自然人11件', '商业企业4件']],
  ['收到申请15件，其中自然人11人、企业4家。', ['自然人11人', '企业4家']],
  ['收到申请15件，申请人中自然人14人次、企业1家。', ['自然人14人次', '企业1家']],
])('%s', (text, quotes) => expect(wrong(text)).toEqual(quotes))

it.each([
  '从申请主体看，自然人12件，商业企业3件。',
  '从申请主体看，自然人13件，商业企业3件。',
  '申请予以公开的有自然人5件。',
  '办理申请5件，其中自然人4件，商业企业1件。',
  '收到申请15件，其中自然人9人、企业2家。',
  '收到申请15件，其中自然人12人、企业3家。',
  '网上申请中，自然人5件。',
  '办理行政许可申请，自然人5件。',
  '受理信访件，自然人5件。',
])('nothing where the table says so or others are meant: %s', (text) => {
  expect(wrong(text)).toEqual([])
})

it('kinds that are each of one row or another, and together of none', () => {
  const carried: [Field, FieldValue][] = [['requests:carriedIn/enterprise', 1]]
  expect(wrong('申请人中自然人13件、企业3件。', carried)).toEqual(['自然人13件、企业3件'])
  expect(wrong('申请人中自然人13件、企业4件。', carried)).toEqual([])
  expect(wrong('申请人中自然人12件、企业3件。', carried)).toEqual([])
})
