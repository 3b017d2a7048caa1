import { describe, expect, it } from 'vitest'
import { compareYears } from './last-year.ts'

const MOVED = '定期对已公开的栏目按类别审核复查。'

describe('this year beside last year', () => {
  it('tells how alike each sentence is, numbers left out', () => {
    const last = '全年通过短信平台发布各类解读127条。组织业务骨干参加市里的培训。'
    const now = '全年通过短信平台发布各类解读130条。邀请群众代表走进机关参观座谈。'
    const [, numbers, gone, own] = compareYears(last, now)
    expect(numbers).toMatchObject({ same: false, alike: 1 })
    expect(gone).toMatchObject({ after: '', alike: undefined })
    expect(own).toMatchObject({ before: '', alike: undefined })
  })

  it('knows a sentence that only moved', () => {
    const stretches = compareYears(
      `${MOVED}组织业务骨干参加市里的培训。`,
      `组织业务骨干参加市里的培训。${MOVED}`,
    )
    expect(stretches.find(({ before, after }) => before === '' && after === MOVED)?.alike).toBe(1)
  })

  it('says nothing of a sentence every report has', () => {
    const same = '没有其他需要报告的事项。'
    expect(compareYears(same, same).map(({ alike }) => alike)).toEqual([undefined, undefined])
  })

  it('has both texts whole', () => {
    const [last, now] = ['甲段。\n乙段。', '乙段改了。\n丙段。新的。']
    const stretches = compareYears(last, now)
    expect(stretches.map(({ before }) => before).join('')).toBe(`\n${last}`)
    expect(stretches.map(({ after }) => after).join('')).toBe(`\n${now}`)
  })
})
