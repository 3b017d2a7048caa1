import { expect, it } from 'vitest'
import { nameOtherPlaces } from './other-place.ts'

const names = ['城关镇人民政府', '城关镇']

it.each([
  ['甲县城关镇人民政府', '乙县城关镇人民政府', true],
  ['甲县城关镇', '乙县城关镇人民政府', true],
  ['甲县城关镇人民政府', '丙省甲县城关镇人民政府', false],
  ['甲县城关镇人民政府', '城关镇人民政府', false],
  ['甲县城关乡人民政府', '乙县城关镇人民政府', false],
])('%s and %s', (one, other, expected) => {
  expect(nameOtherPlaces(one, other, names)).toBe(expected)
  expect(nameOtherPlaces(other, one, names)).toBe(expected)
})

it('two units that share a bare name are told apart by it', () => {
  expect(nameOtherPlaces('甲县水利局', '乙县水利局', ['甲县水利局', '水利局'])).toBe(true)
})
