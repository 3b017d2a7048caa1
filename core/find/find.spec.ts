import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editions } from '../form/editions.ts'
import { blankReport } from '../report/blank.ts'
import { textOf, withFields } from '../report/fields.ts'
import { findWords, placesOf, replaced } from './find.ts'

const form = editions['2021']
const report = withFields(blankReport({ name: '清河县教育局', level: 'department' }, 2024), [
  ['overview.proactive', '教育局公开信息。教育局网站改版。'],
  ['other', '联系教育局 QQ 群 qq。'],
])

describe('finding words through the report', () => {
  it('tells each place, from the unit to the last part', () => {
    expect(findWords(report, form, '教育局').map(({ field, start }) => `${field} ${start}`)).toEqual([
      'agency.name 3',
      expect.stringMatching(/^preamble /u),
      'overview.proactive 0',
      'overview.proactive 8',
      'other 2',
    ])
  })

  it('makes no difference between capitals and small letters, and finds nothing for nothing', () => {
    expect(placesOf('QQ 群 qq', 'Qq')).toEqual([0, 5])
    expect(placesOf('任何话', '')).toEqual([])
    expect(placesOf('啊啊啊', '啊啊')).toEqual([0])
  })
})

describe('replacing them', () => {
  it('changes those places and nothing else', () => {
    const matches = findWords(report, form, '教育局').filter(({ field }) => field !== 'preamble')
    const values = replaced(report, matches, '教体局')
    const changed = withFields(report, values)
    expect(changed.agency.name).toBe('清河县教体局')
    expect(changed.overview.proactive).toBe('教体局公开信息。教体局网站改版。')
    expect(changed.preamble).toBe(report.preamble)
  })

  it('leaves a unit its name', () => {
    expect(replaced(report, findWords(report, form, '清河县教育局'), '').map(([field]) => field)).toEqual([
      'preamble',
    ])
  })

  it('is undone by replacing back, where the other words stood nowhere', () => {
    const words = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '\n'), minLength: 0, maxLength: 30 })
    fc.assert(
      fc.property(words, (text) => {
        const written = withFields(report, [['other', text]])
        const there = withFields(written, replaced(written, findWords(written, form, '甲乙'), '丙丁'))
        const back = withFields(there, replaced(there, findWords(there, form, '丙丁'), '甲乙'))
        expect(textOf(back, 'other')).toBe(text)
        expect(findWords(there, form, '甲乙')).toEqual([])
      }),
    )
  })
})
