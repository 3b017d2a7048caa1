import { describe, expect, it } from 'vitest'
import { levelOf } from './organ-name.ts'

describe('the level of a unit', () => {
  it.each([
    ['松岚海关关区', 'department'],
    ['云杉县档案局机关', 'department'],
    ['云杉经济技术开发区', 'other'],
    ['云杉市松岚区', 'government'],
    ['云杉县青坪乡', 'township'],
    ['松岚旗青坪苏木', 'township'],
    ['松岚旗青坪苏木人民政府', 'township'],
  ])('%s: %s', (name, level) => expect(levelOf(name)).toBe(level))
})
