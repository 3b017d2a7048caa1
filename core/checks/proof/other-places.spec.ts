import { describe, expect, it } from 'vitest'
import type { Agency } from '../../report/report.ts'
import { found, named } from '../found.testing.ts'
import { checkOtherPlaces } from './other-places.ts'

const office: Agency = { name: '青槐县水务局', level: 'department', region: '云岭省柏川市青槐县' }
const namedBy = (text: string) => named((each) => checkOtherPlaces(office, each), text)

it.each([
  ['以棠溪县人民政府网站为主平台公开。', '棠溪县', 'warning'],
  ['转发了贵州、棠溪县政府网站的经验。', '棠溪县', 'advice'],
])('another place’s web site: %s', (text, place, severity) => {
  const [site] = found((each) => checkOtherPlaces(office, each), text)
  expect(site).toMatchObject({ severity, quote: { text: place } })
})

it.each([
  ['对棠溪县辖区内的景区开展检查。', ['棠溪县']],
  ['对青槐县辖区内、各乡镇辖区内的景区开展检查。', []],
])('another place’s area: %s', (text, places) => expect(namedBy(text)).toEqual(places))

it('the own place’s web site', () => expect(namedBy('以青槐县人民政府网站为主平台公开。')).toEqual([]))

describe('another place in what the organ obeys', () => {
  it.each([
    ['在澜港市委、市政府的坚强领导下，公开工作稳步推进。', '澜港市'],
    ['按照澜港市政务公开工作要求，完善目录。', '澜港市'],
    ['在棠溪县委、县政府的正确领导下，公开工作稳步推进。', '棠溪县'],
  ])('%s', (text, place) => expect(namedBy(text)).toEqual([place]))

  it.each([
    '在柏川市委、市政府的坚强领导下，公开工作稳步推进。',
    '按照省委市委市政府部署，落实市委、市政府要求。',
    '贯彻落实市政府办公室通知精神，按照上级市委要求推进。',
    '根据全市政务公开工作要求，按照县委、县政府安排推进。',
  ])('%s says nothing', (text) => expect(namedBy(text)).toEqual([]))
})
