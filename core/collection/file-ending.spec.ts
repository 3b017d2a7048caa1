import { expect, it } from 'vitest'
import { ending, stem } from './file-ending.ts'

it.each([
  ['年报.NIANBAO', '年报', 'nianbao'],
  ['部门.甲/年报', '部门.甲/年报', ''],
  ['渠县财政局2025.12.31', '渠县财政局2025.12.31', ''],
  ['年报.tar.gz', '年报.tar', 'gz'],
  ['年报.（定稿）', '年报.（定稿）', ''],
  ['.docx', '', 'docx'],
])('%s is %s with the ending "%s"', (name, before, end) => {
  expect([stem(name), ending(name)]).toEqual([before, end])
})
