import { expect, it } from 'vitest'
import { named } from '../found.testing.ts'
import { checkAnnouncedCounts } from './announced-count.ts'

it('A number that words announce is held against the list behind it', () => {
  expect(named(checkAnnouncedCounts, '存在三个方面的问题：一是认识不足，二是人手少。')).toEqual([
    '三个方面的问题',
  ])
  expect(named(checkAnnouncedCounts, '存在2个方面的问题：一是认识不足，二是人手少。')).toEqual([])
})

it('is no figure of what is counted, of which it is the last digit', () => {
  expect(
    named(
      checkAnnouncedCounts,
      '公开政府信息36条：（1）预算9条；（2）处罚20条；（3）政策6条；（4）规划1条。',
    ),
  ).toEqual([])
})
