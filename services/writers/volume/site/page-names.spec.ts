import { describe, expect, it } from 'vitest'
import { pageNames } from './page-names.ts'

const names = (...units: readonly string[]) => pageNames(units.map((unit) => ({ unit, year: 2024 })))

describe('the names of pages', () => {
  it('are read as the unit is', () => {
    expect(names('渠县信访局', '单县人民法院')).toEqual([
      'quxianxinfangju-2024.html',
      'shanxianrenminfayuan-2024.html',
    ])
  })

  it('are short, of letters, figures and dashes, and never the same', () => {
    const long = '某某国家级经济技术开发区管理委员会行政审批服务和政务信息管理综合协调办公室'
    const found = names(long, '渠县信访局', '渠縣信访局', '../<b>', '局 1')
    for (const name of found) expect(name).toMatch(/^[a-z0-9-]{1,70}\.html$/u)
    expect(new Set(found).size).toBe(found.length)
  })
})
