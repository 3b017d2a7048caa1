import { expect, it } from 'vitest'
import { cameWords, metWords, rosterNewsWords } from './came-words.ts'

const MET = { version: 1, as: 'accepted' } as const
const CAME = { unit: '渠县农业局', version: 2, met: MET, tookOver: false }

it('what became of a version is said with the one that was in use, and whether that was decided for', () => {
  expect(metWords({ version: 3, as: 'chosen' })).toBe('第 3 版（改用过的）')
  expect(cameWords(CAME)).toBe('渠县农业局：第 2 版放在旁边，在用的还是第 1 版（已通过）')
  expect(cameWords({ ...CAME, tookOver: true })).toBe('渠县农业局：第 2 版接替了第 1 版（已通过）')
})

it('of a roster it is said what came back and what became of reports that waited', () => {
  expect(rosterNewsWords({ matched: 0, came: [], back: [] })).toBeUndefined()
  expect(rosterNewsWords({ matched: 2, came: [{ ...CAME, met: null }], back: [] })).toBe(
    '原来待认领的 2 份报告对到了单位。',
  )
  const back = ['甲局', '乙局', '丙局', '丁局']
  const told = rosterNewsWords({ matched: 1, came: [CAME], back })
  expect(told).toContain('甲局、乙局、丙局等 4 个单位是移出过的')
  expect(told).toContain('核对以哪一版为准')
})
