import { expect, it } from 'vitest'
import { webAddressDoubt } from './web-address.ts'

it('An address is one however it is written; other words are doubted', () => {
  const addresses = [
    '',
    'https://www.example.gov.cn/xxgk/1.html',
    'www.example.gov.cn',
    '县政府网站 http://10.1.2.3/nb',
    '某县人民政府.政务.cn',
  ]
  expect(addresses.map(webAddressDoubt)).toEqual(addresses.map(() => undefined))
  for (const words of ['不是网址', '县政府网站', '1.15', '第3.2节'])
    expect(webAddressDoubt(words)).toContain('不像网址')
})
