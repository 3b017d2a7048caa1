import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { edition2021 } from '../form/edition-2021/edition.ts'
import { blankReport } from './blank.ts'
import { completionOf } from './completion.ts'
import { enteredIn, withFields } from './fields.ts'
import { checkReportShape } from './schema.ts'

const whole = checkReportShape(sample)
const blank = blankReport({ name: '某县某局', level: 'department' }, 2025)

describe('completion', () => {
  it('is whole for the sample', () => {
    const completion = completionOf(whole)
    expect(completion.share).toBe(1)
    expect(completion.parts.flatMap(({ todo }) => todo)).toEqual([])
  })

  it('lists what is left of a new report, table by table with its blank cells', () => {
    const { parts } = completionOf(blank)
    expect(parts.map(({ share }) => share)).toEqual([1, 0, 0, 0, 0, 0, 0])
    expect(parts[1]?.todo.map(({ field }) => field)).toEqual([
      'overview.proactive',
      'overview.onRequest',
      'overview.management',
      'overview.platforms',
      'overview.oversight',
    ])
    expect(parts[3]?.todo).toEqual([
      { field: 'requests:received/natural', label: '申请收到和处理情况表还有 144 格未填', count: 144 },
    ])
  })

  it('moves by one cell when one cell is filled, also with 0', () => {
    const one = withFields(blank, [['requests:received/natural', 0]])
    expect(completionOf(one).parts[3]?.share).toBeCloseTo(1 / 144)
  })

  it('counts a proposed figure only when it is confirmed', () => {
    const proposed = new Set(enteredIn(edition2021.tables.disputes).slice(0, 3))
    const { todo, share } = completionOf(whole, proposed).parts[4] ?? { todo: [], share: NaN }
    expect(share).toBe(0.75)
    expect(todo[0]?.count).toBe(3)
  })
})
