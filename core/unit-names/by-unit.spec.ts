import { expect, it } from 'vitest'
import { byUnit } from './by-unit.ts'

const of = (...said: string[]) => {
  const { units, doubtful } = byUnit(said, (each) => {
    const [region = '', agency = ''] = each.split('|')
    return { region, agency }
  })
  return [units, doubtful]
}

it.each([
  ['one says no region', ['|水利局', '渠县|水利局']],
  ['one says more of its region', ['四川省渠县|水利局', '渠县|水利局', '|水利局']],
  ['one leaves out a region between', ['四川省渠县|水利局', '四川省达州市渠县|水利局', '渠县|水利局']],
  ['all stands in the name', ['|渠县水利局', '四川省|达州市渠县水利局', '|四川省渠县水利局']],
  ['the name says the region itself', ['|渠县水利局', '四川省达州市渠县|渠县水利局']],
  ['the region is in the name of one', ['渠县|水利局', '|渠县水利局']],
  ['the region is in the name of one, which says more of it', ['渠县|水利局', '四川省渠县|渠县水利局']],
  ['one leaves the kind of its region out', ['通川|水利局', '通川区|水利局', '达州市通川|水利局']],
  ['names differ in marks alone', ['|水利局（渠县）', '|水利局(渠县)']],
  ['one says its name in full', ['渠县|安北镇', '渠县|安北镇人民政府']],
  ['one says its name in short', ['|渠县发改局', '|渠县发展和改革局', '渠县|发改局']],
  ['one says the office in short', ['|渠县政府办', '|渠县人民政府办公室']],
  ['one says where in the town it sits', ['城东|财政局', '|财政局', '渠县城南|财政局', '渠县|财政局']],
  ['one says that it is the organ itself', ['|渠县财政局（本级）', '|渠县财政局']],
  ['none says its name', ['|', '|']],
])('reports are of one unit where %s', (_, said) => {
  expect(of(...said)).toEqual([[said], []])
})

it('reports of one name are of two units where they say two regions, each with its versions', () => {
  expect(of('甲县|水利局', '乙县|水利局', '四川省甲县|水利局', '甲县|教育局')).toEqual([
    [['甲县|水利局', '四川省甲县|水利局'], ['乙县|水利局'], ['甲县|教育局']],
    [],
  ])
})

it('one that fits two of them is doubtful', () => {
  expect(of('通川区|水利局', '通川县|水利局', '通川|水利局')).toEqual([
    [['通川区|水利局'], ['通川县|水利局']],
    ['通川|水利局'],
  ])
  expect(of('甲县|水利局', '|水利局', '乙县|水利局')).toEqual([
    [['甲县|水利局'], ['乙县|水利局']],
    ['|水利局'],
  ])
  const city = ['四川省城区|水利局', '云南省城区|水利局', '城区|水利局']
  expect(of(...city)).toEqual([city.slice(0, 2).map((each) => [each]), city.slice(2)])
})
