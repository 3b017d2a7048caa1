import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { carryForward } from '../report/carry-forward.ts'
import { withFields } from '../report/fields.ts'
import { parseReport } from '../report/schema.ts'
import { takeOverAll } from '../taken-over/take-over.ts'
import { handoverOf } from './handover.ts'

const last = parseReport(
  readFileSync(join(import.meta.dirname, '../../resources/samples/quxian-2024.json'), 'utf8'),
)
const { report, proposed } = carryForward(last)
const taken = withFields(report, takeOverAll(report, last))
const marks = new Set(proposed)

describe('what is about to leave the office', () => {
  it('tells of each part how far it is, blanks and cells', () => {
    const [, overview, disclosure] = handoverOf(taken, last, marks).parts
    expect(overview?.items[0]).toMatchObject({ label: '主动公开', isWhole: false })
    expect(overview?.items[0]?.words).toMatch(/字，还有 4 处空$/u)
    expect(disclosure?.items[0]?.words).toMatch(/^还有 \d+ 格未填$/u)
    expect(
      handoverOf(last, undefined, new Set())
        .parts.flatMap(({ items }) => items)
        .every(({ isWhole }) => isWhole),
    ).toBe(true)
  })

  it('sets the figures beside last year’s, where there is one', () => {
    const [first] = handoverOf(last, { ...last, year: 2023 }, marks).figures
    expect(first).toMatchObject({ value: '0', last: '0' })
    expect(handoverOf(last, undefined, marks).figures[0]?.last).toBeUndefined()
  })

  it('counts what was carried over, and what of it was confirmed', () => {
    expect(handoverOf(taken, last, marks).carried).toEqual({ confirmed: 0, waiting: proposed.length })
    expect(handoverOf(taken, last, new Set(proposed.slice(1))).carried).toEqual({
      confirmed: 1,
      waiting: proposed.length - 1,
    })
  })

  it('names the figures of last year that stand in the words again', () => {
    const again = withFields(taken, [['overview.proactive', taken.overview.proactive.replace('____', '127')]])
    expect(handoverOf(again, last, marks).same).toEqual([
      { field: 'overview.proactive', label: '主动公开', figures: ['127'] },
    ])
    expect(handoverOf(taken, last, marks).same).toEqual([])
  })
})
