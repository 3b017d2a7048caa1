import { expect, it } from 'vitest'
import { nameInRegion } from './name-in-region.ts'

it.each([
  ['水利局', '渠县', '渠县水利局'],
  ['渠县水利局', '渠县', '渠县水利局'],
  ['渠县水利局', '四川省达州市渠县', '四川省达州市渠县水利局'],
  ['达州市渠县水利局', '四川省达州市渠县', '四川省达州市渠县水利局'],
  ['安北镇人民政府', '渠县', '渠县安北镇人民政府'],
  ['市场监督管理局', '万源市', '万源市市场监督管理局'],
  ['水利局', '', '水利局'],
])('%s of %s', (name, region, expected) => {
  expect(nameInRegion(name, region)).toBe(expected)
})
