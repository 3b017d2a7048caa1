import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFirst, found, named } from '../found.testing.ts'
import { checkPunctuation } from './punctuation.ts'

describe('half-width marks', () => {
  it.each([
    ['收到来信,183条。', '收到来信，183条。'],
    ['全年公开信息200条,其中:减税12条;助企8条。', '全年公开信息200条，其中：减税12条；助企8条。'],
    ['做好APP,方便群众。', '做好APP，方便群众。'],
    ['存在不足?有!', '存在不足？有！'],
    ['工作有序推进.', '工作有序推进。'],
    ['《条例》,以及“公开”,等。', '《条例》，以及“公开”，等。'],
  ])('%s is put right at once', (text, right) => {
    expect(applyFirst(checkPunctuation, text)).toBe(right)
  })

  it.each([
    '公开信息1,234条，收费24,252.31元。',
    '每天9:30至17:30受理。',
    '网址 http://www.quxian.gov.cn/a,b;c?d=1 已公布。',
    '邮箱 a.b@c.cn 已公布。',
    '一.加强领导。\n二.加强宣传。',
    '1.5万人次，v2.0版。',
    '通过APP、H5等发布。',
    '空 格 不 是 错。',
  ])('%s is right', (text) => expect(named(checkPunctuation, text)).toEqual([]))
})

describe('marks that come by the dozen', () => {
  it('are one piece of advice a text, and one change', () => {
    const text = '全年公开信息200条,其中减税12条;助企(含减费)8条,均已发布.'
    expect(found(checkPunctuation, text)).toMatchObject([
      { severity: 'advice', message: expect.stringContaining('共 5 处') as string },
    ])
    expect(applyFirst(checkPunctuation, text)).toBe(
      '全年公开信息200条，其中减税12条；助企（含减费）8条，均已发布。',
    )
    const quotes = '按照"三审三校"要求，落实"谁公开谁负责"。'
    expect(found(checkPunctuation, quotes)).toMatchObject([
      { severity: 'advice', quote: { text: '"三审三校"' } },
    ])
    expect(applyFirst(checkPunctuation, quotes)).toBe('按照“三审三校”要求，落实“谁公开谁负责”。')
  })

  it('leave doubled marks the warnings they are', () => {
    expect(found(checkPunctuation, '有序推进，，取得成效。')).toMatchObject([{ severity: 'warning' }])
  })
})

describe('doubled marks', () => {
  it.each([
    ['有序推进，，取得成效。', '有序推进，取得成效。'],
    ['有序推进。。', '有序推进。'],
    ['一是宣传、，二是培训。', '一是宣传，二是培训。'],
    ['有序推进，。', '有序推进。'],
    ['条件具备，；继续推进。', '条件具备；继续推进。'],
    ['等等。。。。。。', '等等……'],
    ['推进， ，完成。', '推进，完成。'],
  ])('%s', (text, right) => expect(applyFirst(checkPunctuation, text)).toBe(right))

  it('a stop and a comma: which is meant cannot be told', () => {
    const [finding] = found(checkPunctuation, '工作完成。，继续推进。')
    expect(finding).toMatchObject({ severity: 'warning', quote: { text: '。，' } })
    expect(finding?.suggestion).toBeUndefined()
  })

  it.each(['等等……', '持续推进——完成。', '行不行？！', '“好。”，他说。', '（见附件），已完成。'])(
    '%s is right',
    (text) => expect(named(checkPunctuation, text)).toEqual([]),
  )
})

describe('brackets and quotation marks', () => {
  it.each([
    ['依据《条例，公开信息。', ['《']],
    ['公开信息（共3条。', ['（']],
    ['公开信息共3条）。', ['）']],
    ['国办发〔2021号。', ['〔']],
    ['按照“三审三校要求。', ['“']],
    ['按照三审三校”要求。', ['”']],
  ])('%s', (text, quotes) => expect(named(checkPunctuation, text)).toEqual(quotes))

  it.each([
    ['按照“三审三校“要求。', '按照“三审三校”要求。'],
    ['按照”三审三校”要求。', '按照“三审三校”要求。'],
    ['公开（共3条)。', '公开（共3条）。'],
    ['公开(共3条)。', '公开（共3条）。'],
    ['按照"三审三校"要求。', '按照“三审三校”要求。'],
    ['《关于印发《办法》的通知》', '《关于印发〈办法〉的通知》'],
    ['《关于印发<办法>的通知》', '《关于印发〈办法〉的通知》'],
    ['落实<<条例>>。', '落实《条例》。'],
  ])('%s is put right', (text, right) => expect(applyFirst(checkPunctuation, text)).toBe(right))

  it.each([
    '1）加强领导；2）加强宣传。',
    '(一)加强领导；（二）加强宣传。',
    '《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）。',
    '“‘三安全一稳定’信息”。',
    "办好“what's new”栏目。",
    '（国办公开办函\n〔2021〕30号）',
    '增幅<5%，占比>3%。',
  ])('%s is right', (text) => expect(named(checkPunctuation, text)).toEqual([]))

  it('nested as they should be are never accused', () => {
    const balanced = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('公开', '信息', '工作', '条例'),
        fc
          .tuple(fc.constantFrom('（）', '“”', '〔〕', '【】'), tie('text'))
          .map(([pair, inner]) => `${pair.charAt(0)}${inner}${pair.charAt(1)}`),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => `${a}${b}`),
      ),
    })).text
    fc.assert(
      fc.property(balanced, (text) => {
        expect(named(checkPunctuation, text)).toEqual([])
      }),
    )
  })

  it('one that is taken away is always missed', () => {
    fc.assert(
      fc.property(fc.constantFrom('（）', '《》', '〔〕', '【】', '“”'), fc.boolean(), (pair, first) => {
        const text = first ? `工作${pair.charAt(0)}公开。` : `工作公开${pair.charAt(1)}。`
        expect(named(checkPunctuation, text)).toEqual([first ? pair.charAt(0) : pair.charAt(1)])
      }),
    )
  })
})

describe('the end of a paragraph', () => {
  it('is missed after a full sentence', () => {
    expect(found(checkPunctuation, '认真做好信息公开工作，不断提高工作水平')).toMatchObject([
      { severity: 'advice' },
    ])
    expect(applyFirst(checkPunctuation, '认真做好信息公开工作，不断提高工作水平')).toMatch(/水平。$/u)
  })

  it('is no comma', () => {
    expect(named(checkPunctuation, '认真做好信息公开工作，')).toEqual(['，'])
    expect(named(checkPunctuation, '加强宣传、\n加强培训。')).toEqual(['、'])
  })

  it.each([
    '（一）存在的主要问题\n一是不足。',
    '有关情况如下：\n一是完成；\n二是完成。',
    '联系电话：0818-7322345，地址：渠县渠江街道',
    '渠县信访局\n2025年1月10日',
  ])('%s is right', (text) => expect(named(checkPunctuation, text)).toEqual([]))
})

it('quotation marks that all close, clause after clause, each lack the other half', () => {
  const [first] = found(checkPunctuation, '运用青槐微讯”公众号发布信息，更新及时；青槐微讯”平台运行平稳。')
  expect(first?.message).toContain('没有配对的另一半')
  const [turned] = found(checkPunctuation, '落实”先审后发”制度。')
  expect(turned?.message).toContain('方向不对')
})
