import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkMisplaced } from './misplaced.ts'
import { readReport } from './reading.ts'

const whole = checkReportShape(sample)

function foundIn(onRequest: string, platforms: string) {
  const report = withFields(whole, [
    ['overview.onRequest', onRequest],
    ['overview.platforms', platforms],
  ])
  return checkMisplaced(report, readReport(report))
}

describe('plans told in part one', () => {
  it('are pointed out', () =>
    expect(foundIn('依法受理。', '更新专栏3个。下一步，将改版专栏。')).toMatchObject([
      { severity: 'advice', field: 'overview.platforms', quote: { text: '下一步，将' } },
    ]))

  it.each(['针对下一步的任务，已经改版专栏。', '印发今后三年规划。', '今后，按要求公开。'])(
    '%s are none',
    (text) => expect(foundIn('依法受理。', text)).toEqual([]),
  )
})

describe('requests told in another item than theirs', () => {
  it('are pointed out', () =>
    expect(foundIn('依法受理，逐件登记。', '全年收到政府信息公开申请2件。更新专栏3个。')).toMatchObject([
      { severity: 'advice', field: 'overview.platforms', quote: { text: '收到政府信息公开申请2件' } },
    ]))

  it.each([
    ['收到政府信息公开申请2件。', '网站收到政府信息公开申请2件。'],
    ['依法受理，逐件登记。', '收到留言2件。'],
    ['', '全年收到政府信息公开申请2件。'],
  ])('%s %s say nothing', (onRequest, platforms) => expect(foundIn(onRequest, platforms)).toEqual([]))
})
