import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editions } from '../form/editions.ts'
import { blanksIn } from '../report/blanks.ts'
import { carryForward } from '../report/carry-forward.ts'
import { withFields } from '../report/fields.ts'
import { parseReport } from '../report/schema.ts'
import { blankFrom, blankPlaces } from './blank-places.ts'
import { isUntouched, takenOver, takeOverAll } from './take-over.ts'

const last = parseReport(
  readFileSync(join(import.meta.dirname, '../../resources/samples/quxian-2024.json'), 'utf8'),
)
const { report, proposed } = carryForward(last)
const form = editions[report.form]

describe('taking over last year’s texts', () => {
  it('begins all texts of a report that is untouched, each without a figure', () => {
    expect(isUntouched(report)).toBe(true)
    const values = takeOverAll(report, last)
    const taken = withFields(report, values)
    expect(isUntouched(taken)).toBe(false)
    expect(values.map(([field]) => field)).toEqual(
      expect.arrayContaining(['overview.proactive', 'overview.onRequest', 'problems.problems', 'other']),
    )
    expect(taken.overview.onRequest).not.toMatch(/\d件/u)
    expect(takeOverAll(taken, last)).toEqual([])
  })

  it('leaves alone what was written, and a preamble of another edition', () => {
    const begun = withFields(report, [['other', '今年的话。']])
    expect(takeOverAll(begun, last).map(([field]) => field)).not.toContain('other')
    expect(
      takeOverAll(report, { ...last, form: '2019', preamble: '旧引言。' }).map(([field]) => field),
    ).not.toContain('preamble')
  })

  it('takes the contact with the preamble, and items after the fifth with their headings', () => {
    const before = withFields(last, [['preamble', `${last.preamble}联系电话：0818-7322345。`]])
    const more = [{ heading: '（六）2024年标准化建设', text: '建成3个点。' }]
    const values = new Map(takeOverAll(report, { ...before, overview: { ...last.overview, more } }))
    expect(values.get('preamble')).toContain('0818-7322345')
    expect(values.get('preamble')).not.toContain('2024年')
    expect(values.get('overview.more')).toBe('\u2060（六）2025年标准化建设\n建成____个点。')
  })

  it('tells what stood at each blank of the items after the fifth', () => {
    const more = [
      { heading: '（六）三件实事12项', text: '建成3个点。' },
      { heading: '（七）队伍', text: '阅读量10w。' },
    ]
    const { text, blanks } = takenOver(
      report,
      { ...last, overview: { ...last.overview, more } },
      'overview.more',
    )
    expect(blanks.map(({ last: before }) => before)).toEqual(['三', '12', '3', '10w'])
    expect(blanks.map(({ start }) => start)).toEqual(blanksIn(text).map(({ start }) => start))
  })
})

describe('the places that are left to fill in', () => {
  const taken = withFields(report, takeOverAll(report, last))
  const places = blankPlaces(taken, form, new Set(proposed))

  it('are the blanks of the texts and the cells, in printed order', () => {
    const inTexts = places.filter(({ offset }) => offset !== undefined)
    expect(inTexts.filter(({ field }) => field === 'overview.onRequest')).toHaveLength(
      blanksIn(taken.overview.onRequest).length,
    )
    expect(places.some(({ field }) => field === proposed[0])).toBe(true)
  })

  it('are gone through one by one, there and back', () => {
    const [first] = places
    if (!first) throw new Error('nothing to fill in')
    let [at, steps] = [first, 1]
    for (let next = blankFrom(places, form, at, 'next'); next; next = blankFrom(places, form, at, 'next')) {
      expect(blankFrom(places, form, next, 'previous')).toEqual(at)
      ;[at, steps] = [next, steps + 1]
    }
    expect(steps).toBe(places.length)
  })
})
