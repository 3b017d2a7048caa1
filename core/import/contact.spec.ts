import { describe, expect, it } from 'vitest'
import { contactIn } from './contact.ts'
import { importReport } from './import.ts'

const all = (text: string) => Object.fromEntries(contactIn(text))

describe('contactIn', () => {
  it.each([
    '如对本报告有疑问，请与松岚县档案局办公室联系（地址：松岚县和平街1号，邮编：635200，电话：0818-7321234，电子邮箱：dangan@example.cn）。',
    '联系地址：松岚县和平街1号；联系电话：０８１８－７３２１２３４；邮箱：dangan@example.cn。',
    '本报告由松岚县档案局编制，办公地址为松岚县和平街1号，联系电话为0818-7321234，电子邮件dangan@example.cn',
  ])('reads address, telephone and mailbox: %s', (text) => {
    expect(all(text)).toEqual({
      'agency.address': '松岚县和平街1号',
      'agency.phone': '0818-7321234',
      'agency.email': 'dangan@example.cn',
    })
  })

  it.each([
    '',
    '本报告电子版可在松岚县人民政府网站下载，网站地址：www.example.cn。',
    '公布了投诉电话12件，变更地址3处。',
    '开通咨询电话，解答来电127件。',
    '所列数据的统计期限为2024年1月1日至12月31日。',
  ])('finds nothing in “%s”', (text) => {
    expect(contactIn(text)).toEqual([])
  })
})

it.each([
  ['（地址：松岚县和平街1号政务服务中心（二楼）；邮编：635200）', '松岚县和平街1号政务服务中心（二楼）'],
  ['(地址:松岚县和平街1号(县政府院内),邮编:635200)', '松岚县和平街1号（县政府院内）'],
  ['地址：松岚县和平街1号（邮编：635200）', '松岚县和平街1号'],
  ['（地址:松岚县和平街1号政务中心邮编:635200电话:0818-7321234）', '松岚县和平街1号政务中心'],
  ['地址：松岚县和平街1号联系电话：0818-7321234', '松岚县和平街1号'],
  ['地址：松岚县邮电路1号电话局旧址，电话：0818-7321234', '松岚县邮电路1号电话局旧址'],
  ['地址：松岚县和平街1号(电话:0818-7321234)', '松岚县和平街1号'],
])('an address with words in brackets or a label right behind it: %s', (text, address) => {
  expect(all(text)['agency.address']).toBe(address)
})

it('a mailbox with a blank in it', () => {
  expect(all('邮箱：dangan@ example.cn')).toEqual({ 'agency.email': 'dangan@example.cn' })
})

it('an address where one works', () => {
  expect(all('办公地点:松岚市珠江路198号,培训地点:会议室。')).toEqual({
    'agency.address': '松岚市珠江路198号',
  })
  expect(all('培训地点：松岚市和平街1号。')).toEqual({})
})

it.each([
  '电话（传真）：0818-7321234。',
  '如有疑问请致电0818-7321234。',
  '可与本局联系，联系方式0818-7321234。',
])('a telephone: %s', (text) => {
  expect(all(text)).toEqual({ 'agency.phone': '0818-7321234' })
})

it('comes along with a document that has them in its preamble alone', () => {
  const { report, placed } = importReport({
    kind: 'text',
    notices: [],
    blocks: [
      { kind: 'paragraph', text: '松岚县档案局2024年政府信息公开工作年度报告' },
      {
        kind: 'paragraph',
        text: '本报告根据《中华人民共和国政府信息公开条例》编制。如有疑问，请与本局联系（地址：松岚县和平街1号，电话：0818-7321234）。',
      },
      { kind: 'paragraph', text: '一、总体情况' },
      { kind: 'paragraph', text: '2024年，主动公开信息12条。' },
    ],
  })
  expect(report.agency).toMatchObject({ address: '松岚县和平街1号', phone: '0818-7321234' })
  expect(report.agency.email).toBeUndefined()
  expect(placed.find(({ field }) => field === 'agency.phone')?.from).toEqual([{ block: 1 }])
})
