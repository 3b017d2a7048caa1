import { expect, it } from 'vitest'
import { damageWords } from './words.ts'

it('says how many places are damaged and what they hold', () => {
  expect(damageWords({ pages: 2, parts: ['报告内容', '修改记录'], problems: [] })).toContain(
    '2 处与写入时不一致（报告内容、修改记录）',
  )
  expect(damageWords({ pages: 0, parts: [], problems: ['wrong # of entries in index'] })).toContain(
    '1 处结构错误',
  )
})
