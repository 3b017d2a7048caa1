import { describe, expect, it } from 'vitest'
import { placeSignature } from './signature.ts'

const place = (name: string, seal: boolean, date = '2025年1月9日') =>
  placeSignature({ kind: 'signature', name, date, seal })

describe('A signature without a seal', () => {
  it('has the name two characters from the right and the date begun two after it', () => {
    expect(place('达州市渠县信访局', false)).toEqual({
      blankLines: 1,
      nameLines: [{ text: '达州市渠县信访局', fromRight: 2 }],
      dateFromRight: 2,
    })
  })

  it('has a longer date two characters from the right, and the name moved with it', () => {
    const { nameLines, dateFromRight } = place('县信访局', false)
    expect(dateFromRight).toBe(2)
    expect(nameLines).toEqual([{ text: '县信访局', fromRight: 6 }])
  })
})

describe('A signature under a seal', () => {
  it('has the date four characters from the right and the name centred over it', () => {
    expect(place('渠县信访局', true)).toEqual({
      blankLines: 2,
      nameLines: [{ text: '渠县信访局', fromRight: 4.5 }],
      dateFromRight: 4,
    })
  })

  it('moves in when the name would reach over the edge', () => {
    const { nameLines, dateFromRight } = place('四川省达州市渠县人民政府行政审批服务局', true)
    expect(nameLines.map(({ fromRight }) => fromRight)).toEqual([0])
    expect(dateFromRight).toBe((19 - 6) / 2)
  })
})

describe('A name too long for a line', () => {
  const name = '新疆维吾尔自治区伊犁哈萨克自治州霍城县清水河经济技术开发区管理委员会行政审批服务局'

  it.each([true, false])('is broken where the sense breaks, within the type area (seal: %s)', (seal) => {
    const { nameLines, dateFromRight } = place(name, seal)
    expect(nameLines.map(({ text }) => text)).toEqual([
      '新疆维吾尔自治区伊犁哈萨克自治州霍城县',
      '清水河经济技术开发区管理委员会行政审批服务局',
    ])
    for (const { text, fromRight } of nameLines) {
      expect(fromRight).toBeGreaterThanOrEqual(0)
      expect(fromRight + text.length).toBeLessThanOrEqual(28)
    }
    expect(dateFromRight).toBeLessThan(28 - 6)
  })
})
