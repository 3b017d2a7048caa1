import { expect, it } from 'vitest'
import { contentWords, sizeWords, waysBack } from './words.ts'

const backup = { path: '', name: '', kind: null, at: '', size: 0, reports: 3, signed: 0 } as const

it('says what is in a backup', () => {
  expect(contentWords({ ...backup, years: [2025, 2025] })).toBe('3份报告，2025年度')
  expect(contentWords({ ...backup, years: [2019, 2025], signed: 2 })).toBe('3份报告，2019—2025年度，签发2版')
  expect(contentWords({ ...backup, years: null })).toBe('没有报告')
  expect([sizeWords(340_001), sizeWords(1_240_000)]).toEqual(['341 KB', '1.2 MB'])
})

it('offers to replace only what may be edited, and nothing where nothing changed', () => {
  const report = {
    id: 'a',
    unit: '',
    level: 'department',
    year: 2025,
    state: 'draft',
    signed: 0,
    editedAt: '',
    deleted: false,
  } as const
  const ways = (['none', 'same', 'differs', 'locked', 'deleted'] as const).map((present) =>
    waysBack({ ...report, present }),
  )
  expect(ways).toEqual([['whole'], [], ['new', 'edit'], ['new'], ['new']])
  expect(waysBack({ ...report, present: 'differs', deleted: true })).toEqual([])
})
