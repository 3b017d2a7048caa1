import { expect, it } from 'vitest'
import { unitInRecord } from './unit-in-record.ts'

it.each([
  ['发布时间：2024-01-22 15:40来源：云杉县档案局字号：[大 中 小]分享：', '云杉县档案局'],
  ['索引号：001 发布机构：青坪镇人民政府 发布日期：2025-01-20', '青坪镇人民政府'],
  ['信息来源: 云杉市市场监督管理局（市知识产权局）', '云杉市市场监督管理局（市知识产权局）'],
  ['来源：本站 作者：管理员', ''],
  ['来源：云杉日报', ''],
  ['数据来源：各乡镇街道上报', ''],
])('%j names %j', (line, unit) => {
  expect(unitInRecord(['首页 > 政务公开', line])).toBe(unit)
})

it('Of several publishers none is taken', () => {
  expect(unitInRecord(['来源：云杉县档案局', '发布机构：云杉县人民政府办公室'])).toBe('')
  expect(unitInRecord(['来源：云杉县档案局', '发布机构：云杉县档案局'])).toBe('云杉县档案局')
})
