import { describe, expect, it } from 'vitest'
import { named } from './found.testing.ts'
import { budgetYears } from './budget-years.ts'

const namedIn = (text: string) => named((each) => budgetYears({ year: 2024 }, each), text)

describe('years of budgets and accounts in the report of 2024', () => {
  it.each([
    ['公开2022年度部门决算和2023年度部门预算。', ['2022', '2023']],
    ['公布2023年“三公”经费预算。', ['2023']],
    ['在网站公示2022年决算。', ['2022']],
  ])('%s', (text, years) => expect(namedIn(text)).toEqual(years))

  it.each([
    '公开2023年度部门决算和2024年度部门预算。',
    '公开2023年预算执行情况和2024年预算。',
    '公开2024年预算，与2023年预算相比减少3%。',
    '公开2024年部门预决算。',
    '公开2022年、2023年决算和2023年决算。',
    '公开预算，有2件申请涉及2022年以前年度的决算。',
    '编制2023年预算时征求意见。',
  ])('%s says nothing', (text) => expect(namedIn(text)).toEqual([]))
})
