import { describe, expect, it } from 'vitest'
import { sheetName } from './sheet-name.ts'

describe('the name of a sheet', () => {
  it('is the number of the part and what its table is about', () => {
    expect(sheetName({ heading: '二、主动公开政府信息情况' }, { label: '主动公开情况表' })).toBe(
      '二、主动公开',
    )
  })

  it('holds nothing Excel refuses', () => {
    const name = sheetName({ heading: '七、其他' }, { label: `'甲/乙'[丙]:*?\\${'丁'.repeat(40)}` })
    expect(name).toMatch(/^七、 甲 乙  丙/)
    expect(name).toHaveLength(31)
  })
})
