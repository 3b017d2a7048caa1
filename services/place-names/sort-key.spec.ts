import { clearCustomDict, customPinyin, pinyin } from 'pinyin-pro'
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { PLACE_READINGS } from './readings.ts'
import { sortKey } from './sort-key.ts'
import { COLLATION_VERSION } from './version.ts'

const plain = (name: string) => pinyin(name, { toneSandhi: false })
// What the library makes of the names by itself, asked while the table is out of it.
clearCustomDict('pinyin')
const BY_ITSELF = new Map(
  Object.keys(PLACE_READINGS).map((name) => [name, [plain(name), plain(`某市${name}区`)]]),
)
customPinyin({ ...PLACE_READINGS })

const readingOf = (name: string) => sortKey(name).replace(/[^a-z\d ]/gu, '')

it.each([
  ['长宁区', 'chang2 ning2 qu1'],
  ['长子县', 'zhang3 zi3 xian4'],
  ['重庆市长寿区', 'chong2 qing4 shi4 chang2 shou4 qu1'],
  ['浙江省台州市', 'zhe4 jiang1 sheng3 tai1 zhou1 shi4'],
  ['烟台市', 'yan1 tai2 shi4'],
  ['温州市乐清市', 'wen1 zhou1 shi4 yue4 qing1 shi4'],
  ['乐山市', 'le4 shan1 shi4'],
  ['单县人民政府', 'shan4 xian4 ren2 min2 zheng4 fu3'],
  ['六安市', 'lu4 an1 shi4'],
  ['蚌埠市', 'beng4 bu4 shi4'],
  ['番禺区', 'pan1 yu2 qu1'],
  ['大埔县', 'da4 bu4 xian4'],
  ['丽水市', 'li2 shui3 shi4'],
  ['铅山县', 'yan2 shan1 xian4'],
  ['盱眙县', 'xu1 yi2 xian4'],
  ['绿春县', 'lv4 chun1 xian4'],
  ['第一中学', 'di4 yi1 zhong1 xue2'],
  ['行政审批局', 'xing2 zheng4 shen3 pi1 ju2'],
])('reads %s as people there do', (name, reading) => {
  expect(readingOf(name)).toBe(reading)
})

it.each(Object.entries(PLACE_READINGS))('knows %s, which the library reads otherwise', (name, reading) => {
  const [alone, inCity] = BY_ITSELF.get(name) ?? []
  expect(alone === reading && inCity?.includes(reading)).toBe(false)
  expect(plain(name)).toBe(reading)
})

it('sorts by reading, tone and character, so that one county stays together', () => {
  const sorted = ['章丘', '张店', '台州', '长宁', '阿坝', '章贡', '张北', '长子', 'A区', '连州', '利川']
  expect(sorted.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
    'A区',
    '阿坝',
    '长宁',
    '利川',
    '连州',
    '台州',
    '张北',
    '张店',
    '章贡',
    '章丘',
    '长子',
  ])
})

/** The keys of this version, of every place in the table and of names as offices have them. */
const TOLD = { version: 1, digest: '42ce60326503f8f3' }

it('has another version when it tells other keys: write down here what they are now', () => {
  const offices = [
    '渠县信访局',
    '乐山市行政审批局',
    '重庆市大足区住房和城乡建设委员会',
    '第一中学（A区）',
    '12345热线',
  ]
  const names = [...Object.keys(PLACE_READINGS), ...offices]
  const digest = createHash('sha256').update(names.map(sortKey).join('\n')).digest('hex')
  expect({ version: COLLATION_VERSION, digest: digest.slice(0, 16) }).toEqual(TOLD)
})
