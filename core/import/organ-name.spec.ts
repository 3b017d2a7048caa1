import { describe, expect, it } from 'vitest'
import { isName, levelOf } from './organ-name.ts'

describe('the level of a unit', () => {
  it.each([
    ['松岚海关关区', 'department'],
    ['云杉县档案局机关', 'department'],
    ['云杉经济技术开发区', 'other'],
    ['云杉市松岚区', 'government'],
    ['云杉县青坪乡', 'township'],
    ['云杉县青坪乡政府', 'township'],
    ['云杉市松岚区政府', 'government'],
    ['松岚高新区', 'other'],
    ['松岚经开区', 'other'],
    ['松岚综保区', 'other'],
    ['松岚市旅顺口区', 'government'],
    ['松岚经济开发区管理委员会', 'other'],
    ['松岚市国有资产监督管理委员会', 'department'],
    ['松岚国际物流区', 'other'],
    ['松岚经开区', 'other'],
    ['松岚综保区', 'other'],
    ['松岚新区', 'government'],
    ['松岚地区行政公署', 'government'],
    ['云杉市青坪街道办', 'township'],
    ['松岚旗青坪苏木', 'township'],
    ['松岚旗青坪苏木人民政府', 'township'],
  ])('%s: %s', (name, level) => expect(levelOf(name)).toBe(level))
})

describe('the name of a unit', () => {
  it.each(['本溪市档案局', '全椒县档案局', '向阳区档案局'])('may begin as no name does: %s', (name) =>
    expect(isName(name)).toBe(true),
  )
  it.each(['- 全社会', '本机关'])('is no value of a list: %s', (name) => expect(isName(name)).toBe(false))
})
