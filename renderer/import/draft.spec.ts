import { describe, expect, it } from 'vitest'
import { blankReport } from '../../core/report/blank.ts'
import { NO_YEAR } from '../../core/import/imported.ts'
import { corrected, doubtGroups, type Draft, draftOf, isYearAsked, settled } from './draft.ts'

const report = blankReport({ name: '渠县信访局', level: 'department' }, 2024)
const draft = draftOf({
  report,
  placed: [],
  unplaced: [],
  doubts: [
    { field: 'requests:granted/natural', reason: '缺一格。' },
    { field: 'requests:granted/enterprise', reason: '缺一格。' },
    { field: 'requests:received/natural', reason: '缺一格。' },
    { field: 'other', reason: '没有找到。' },
  ],
})

describe('what was found in a document', () => {
  it('tells the doubts of a row together', () => {
    expect(doubtGroups(draft)).toMatchObject([
      { label: '“（一）予以公开”一行的 2 格', fields: { length: 2 } },
      { label: '“一、本年新收政府信息公开申请数量”的“自然人”' },
      { label: '其他需要报告的事项' },
    ])
  })

  it('is asked for its year where the source names none, until someone writes one', () => {
    const unnamed = draftOf({
      report: { ...report, year: NO_YEAR },
      placed: [],
      unplaced: [],
      doubts: [{ field: 'year', reason: '没有看出年份。' }],
    })
    expect(isYearAsked(settled(unnamed, 'year'))).toBe(true)
    expect(isYearAsked(corrected(unnamed, 'year', 2024))).toBe(false)
    expect(isYearAsked(draft)).toBe(false)
  })

  it('is no longer doubtful where it was corrected or found right', () => {
    const next = settled(corrected(draft, 'other', '无。'), 'requests:received/natural')
    expect(next.report.other).toBe('无。')
    expect(next.doubts.map(({ field }) => field)).toEqual([
      'requests:granted/natural',
      'requests:granted/enterprise',
    ])
  })
})

it('The doubt of a whole table stays until each of its figures was written, or it was found right', () => {
  const figures = ['requests:received/natural', 'requests:granted/natural'] as const
  const found = draftOf({
    report,
    placed: [],
    unplaced: [],
    doubts: [
      { field: figures[0], reason: '识别出来的。', figures },
      { field: figures[0], reason: '缺一格。' },
    ],
  })
  const [table] = doubtGroups(found)
  expect(table).toMatchObject({ label: '申请收到和处理情况表', keys: ['requests'] })
  const first = corrected(found, figures[0], 3)
  expect(first.doubts.map(({ reason }) => reason)).toEqual(['识别出来的。'])
  expect(corrected(first, figures[1], 3).doubts).toEqual([])
  expect(settled(found, 'requests').doubts.map(({ reason }) => reason)).toEqual(['缺一格。'])
  expect(settled(found, figures[0]).doubts.map(({ reason }) => reason)).toEqual(['识别出来的。'])
  expect(draftOf({ ...found, placed: [], unplaced: [] }, first).doubts).toEqual(first.doubts)
})

it('What was done to it is done again to the same reading', () => {
  const found = { report, placed: [], unplaced: [], doubts: draft.doubts }
  const steps = [
    (each: Draft) => corrected(each, 'other', '无'),
    (each: Draft) => corrected(each, 'requests:granted/natural', 3),
    (each: Draft) => settled(each, 'requests:received/natural'),
    (each: Draft) => corrected(each, 'other', '无。'),
    (each: Draft) => corrected(each, 'year', 2023),
  ]
  const done = steps.reduce((each, step) => step(each), draftOf(found))
  expect(draftOf(found, done)).toEqual(done)
  expect(done.changes).toHaveLength(3)
})
