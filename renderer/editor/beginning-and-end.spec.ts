import { expect, it } from 'vitest'
import { beginningAndEnd } from './beginning-and-end.ts'

it('keeps the end of a long name, by which organs of one house differ, and a name that fits', () => {
  const house = '渠县经济技术开发区管理委员会（渠县现代农业产业园区管理委员会）'
  expect(beginningAndEnd(`${house}行政审批服务局`)).toBe('渠县经济技术开发区…员会）行政审批服务局')
  expect(beginningAndEnd(`${house}财政金融局`)).toMatch(/财政金融局$/u)
  expect(beginningAndEnd('渠县信访局')).toBe('渠县信访局')
  expect(beginningAndEnd('𠀀'.repeat(20))).toBe('𠀀'.repeat(20))
})
