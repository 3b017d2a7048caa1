import { describe, expect, it } from 'vitest'
import { treeWords } from '../../tests/documents/tree-words.ts'
import { standardLayout } from '../document/tree.ts'
import { widthOf } from '../document/width.ts'
import { defaultSettings, type Settings } from '../settings.ts'
import { coveringLetter } from './covering-letter.ts'
import { letterTitleLines } from '../letters/title-lines.ts'

const agency = { name: '渠县信访局', level: 'department', phone: '0818-5550001' } as const
const mail = { ...defaultSettings.mail, receiver: '渠县人民政府办公室', contact: '赵某' }
const letterOf = (
  own: Partial<Parameters<typeof coveringLetter>[0]> = {},
  words: Partial<Settings['mail']> = {},
) =>
  coveringLetter({
    report: { agency, year: 2025 },
    settings: { ...defaultSettings, mail: { ...mail, ...words } },
    number: '渠信函〔2026〕3号',
    on: '2026-01-20',
    further: [],
    layout: standardLayout,
    ...own,
  })

describe('the letter with which a report goes up', () => {
  it('has number, title, addressee, what it hands in, what is enclosed, name, date and whom to ask, in this order', () => {
    expect(treeWords(letterOf())).toEqual([
      '渠信函〔2026〕3号',
      '渠县信访局关于报送2025年',
      '政府信息公开工作年度报告的函',
      '渠县人民政府办公室：',
      '现将《渠县信访局2025年政府信息公开工作年度报告》报来，请审阅。',
      '渠县信访局2025年政府信息公开工作年度报告',
      '渠县信访局',
      '2026年1月20日',
      '（联系人：赵某，电话：0818-5550001）',
    ])
  })

  it('leaves out what is not known, and leaves the date to be written by hand', () => {
    const bare = letterOf(
      { number: '', on: null, report: { agency: { name: agency.name, level: 'department' }, year: 2025 } },
      { receiver: '', contact: '' },
    )
    const words = treeWords(bare)
    expect(words[0]).toBe('渠县信访局关于报送2025年')
    expect(words[2]).toMatch(/^现将/u)
    expect(words.at(-1)).toBe('　　　　年　　月　　日')
  })

  it('encloses what the notice asks for besides the report, and shows no number on its first page', () => {
    const { blocks, layout } = letterOf({ further: ['主动公开文件目录'] })
    const enclosed = blocks.flatMap((block) => (block.kind === 'enclosures' ? block.names : []))
    expect(enclosed).toEqual(['渠县信访局2025年政府信息公开工作年度报告', '主动公开文件目录'])
    expect(layout).toEqual({ ...standardLayout, firstPage: 'unnumbered' })
  })

  it('takes the office’s own words, a paragraph a line', () => {
    const coveringLetter = {
      title: '关于报送《{标题}》的报告',
      text: '按照要求，\n现报上{年度}年报告，请审示。',
      note: '（电话：{电话}）',
      withMail: false,
    }
    const words = treeWords(letterOf({ settings: { mail, coveringLetter } }))
    expect(words.slice(1, 3).join('')).toBe('关于报送《渠县信访局2025年政府信息公开工作年度报告》的报告')
    expect(words).toEqual(expect.arrayContaining(['按照要求，', '现报上2025年报告，请审示。']))
    expect(words.at(-1)).toBe('（电话：0818-5550001）')
  })
})

describe('the lines of a title', () => {
  const names = [
    '渠县信访局',
    '大竹县人民政府办公室',
    '新疆维吾尔自治区市场监督管理局',
    '达州市渠县经济开发区管理委员会社会事务和应急管理综合服务中心',
  ]
  it.each(names)(
    'are whole, fit, and break neither a short name nor words that belong together: %s',
    (name) => {
      const title = `${name}关于报送2025年政府信息公开工作年度报告的函`
      const lines = letterTitleLines(title, name)
      expect(lines.join('')).toBe(title)
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(19)
      if (widthOf(name) <= 19) expect(lines[0]?.startsWith(name)).toBe(true)
      for (const words of ['2025年', '政府信息公开', '年度报告'])
        expect(lines.some((line) => line.includes(words))).toBe(true)
      expect(lines.filter((line) => line.startsWith('的'))).toEqual([])
    },
  )

  it('break where nothing tells words apart', () => {
    const lines = letterTitleLines('１'.repeat(50), '')
    expect(lines.join('')).toBe('１'.repeat(50))
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(19)
  })
})
