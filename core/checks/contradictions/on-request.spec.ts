import { expect, it } from 'vitest'
import sample from '../../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../../report/fields.ts'
import { checkReportShape } from '../../report/schema.ts'
import { readReport } from '../reading.ts'
import { checkContradictions } from './contradictions.ts'

function found(one: string, other: string): number {
  const report = withFields(checkReportShape(sample), [
    ['overview.proactive', one],
    ['overview.onRequest', other],
  ])
  return checkContradictions(report, readReport(report)).length
}

it('what is disclosed on request is none of what was published', () => {
  expect(found('全年主动公开政府信息558条。', '全年我镇没有依申请公开政府信息。')).toBe(0)
  expect(found('全年主动公开各类政府信息5268条。', '全县共办理依申请公开政府信息183件。')).toBe(0)
  expect(found('全年主动公开政府信息558条。', '全年主动公开政府信息585条。')).toBe(1)
})
