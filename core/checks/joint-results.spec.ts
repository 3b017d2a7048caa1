import { expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import type { Field, FieldValue } from '../report/report.ts'
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkApplicantShares } from './applicant-shares.ts'
import { checkJointResults } from './joint-results.ts'
import { readReport } from './reading.ts'

const TABLE: [Field, FieldValue][] = [
  ['requests:received/natural', 9],
  ['requests:received/enterprise', 3],
  ['requests:carriedIn/natural', 0],
  ['requests:granted/natural', 6],
  ['requests:granted/enterprise', 2],
  ['requests:partlyGranted/natural', 1],
  ['requests:refused.internalAffairs/natural', 0],
  ['requests:unavailable.notHeld/natural', 2],
  ['requests:unavailable.notHeld/enterprise', 1],
]
const ZEROS = Object.keys(sample.tables.requests).map((address): [Field, FieldValue] => [
  `requests:${address}` as Field,
  0,
])

function wrong(text: string): string[] {
  const report = withFields(checkReportShape(sample), [...ZEROS, ...TABLE, ['overview.onRequest', text]])
  const reading = readReport(report)
  return [checkJointResults, checkApplicantShares].flatMap((check) =>
    check(report, reading).map(({ quote }) => quote?.text ?? ''),
  )
}

it.each([
  ['予以公开、部分公开共10件。', '予以公开、部分公开共10件'],
  ['共答复12件（含上年度结转1件），公开或部分公开10件。', '公开或部分公开10件'],
  ['予以公开、部分公开、无法提供13件。', '予以公开、部分公开、无法提供13件'],
  ['除2件无法提供外，其他申请全部予以公开。', '除2件无法提供外，其他申请全部予以公开'],
  ['申请人中自然人占60%。', '自然人占60%'],
  ['商业企业申请占40%。', '商业企业申请占40%'],
  ['三分之二的申请来自企业。', '三分之二的申请来自企业'],
  ['自然人申请占八成以上。', '自然人申请占八成以上'],
  ['近五成申请由自然人提出。', '近五成申请由自然人'],
])('figures that the table has apart: %s', (text, quote) => {
  expect(wrong(text)).toEqual([quote])
})

it.each([
  '予以公开、部分公开共9件。',
  '予以公开、部分公开、无法提供12件。',
  '去年予以公开、部分公开共10件。',
  '除3件无法提供外，其他申请全部予以公开或部分公开。',
  '除1件结转下年外，其他申请全部予以公开。',
  '申请人中自然人占75%。',
  '复议申请中自然人占60%。',
  '近三成申请由企业提出。',
  '自然人申请约占七成。',
  '四分之三的申请来自自然人。',
])('nothing where they agree, or others are meant: %s', (text) => {
  expect(wrong(text)).toEqual([])
})
