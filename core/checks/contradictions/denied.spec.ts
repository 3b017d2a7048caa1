import { expect, it } from 'vitest'
import sample from '../../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../../report/fields.ts'
import { checkReportShape } from '../../report/schema.ts'
import { checkContradictions } from './contradictions.ts'
import { readReport } from '../reading.ts'

const found = (published: string, denied: string) => {
  const report = withFields(checkReportShape(sample), [
    ['overview.proactive', published],
    ['overview.onRequest', denied],
  ])
  return checkContradictions(report, readReport(report)).map(({ quote }) => quote?.text)
}

it.each(['我局未收到依申请公开政府信息。', '未接到群众要求公开的政府信息，无申请公开政府信息情况。'])(
  'That nobody asked for information denies none that was published: %s',
  (denied) => expect(found('主动公开政府信息13条。', denied)).toEqual([]),
)

it('that none was published does', () =>
  expect(found('主动公开政府信息13条。', '全年没有公开政府信息。')).toHaveLength(1))
