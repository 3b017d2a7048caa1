import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../settings.ts'
import { filled, type LetterValues, PLACEHOLDERS } from './fill.ts'

const VALUES: LetterValues = {
  标题: '某某县信访局2025年政府信息公开工作年度报告',
  单位: '某某县信访局',
  年度: '2025',
  上级: '某某县人民政府办公室',
  联系人: '王某',
  电话: '0818-0000000',
  邮箱: 'office@example.cn',
}
const NONE: LetterValues = { ...VALUES, 上级: '', 联系人: '', 电话: '', 邮箱: '' }
const fill = (template: string, values: Partial<LetterValues> = {}) =>
  filled(template, { ...VALUES, ...values })

describe('a template', () => {
  it('makes the whole letter of the office', () => {
    expect(fill(defaultSettings.mail.text)).toBe(`某某县人民政府办公室：

现报送《某某县信访局2025年政府信息公开工作年度报告》，请查收。

附件：Word 文件、PDF 文件和数据包（可用年报编制助手打开核对）。

联系人：王某　电话：0818-0000000

某某县信访局`)
  })

  it('leaves nothing behind of what nobody filled in', () => {
    expect(filled(defaultSettings.mail.text, NONE))
      .toBe(`现报送《某某县信访局2025年政府信息公开工作年度报告》，请查收。

附件：Word 文件、PDF 文件和数据包（可用年报编制助手打开核对）。

某某县信访局`)
  })

  it.each([
    ['{上级}：现报送。', '现报送。'],
    ['　　联系人：{联系人}，单位：{单位}', '　　单位：某某县信访局'],
    ['联系人：{联系人}　电话：{电话}', undefined],
    ['单位：{单位}　电话：{电话}', '单位：某某县信访局'],
    ['请查收，如有疑问请致电：{电话}。', '请查收。'],
    ['{单位}（{电话}）', '某某县信访局'],
    ['{单位}（{电话}，{邮箱}）', '某某县信访局'],
    ['{单位}（{电话}，{年度}）', '某某县信访局（2025）'],
    ['请联系{联系人}。', '请联系。'],
    ['名单：{联系人}、{上级}、{单位}', '某某县信访局'],
  ])('%j becomes %j where values are empty', (template, expected) => {
    expect(filled(template, NONE)).toBe(expected ?? '')
  })

  it('keeps words in braces that are no placeholder, and lone braces', () => {
    expect(fill('{未知}{}{ 标题 }{{单位}}{标题')).toBe('{未知}{}{ 标题 }{某某县信访局}{标题')
  })

  it('puts a value in as it is, though it looks like a placeholder, a pattern or markup', () => {
    const hostile = '{标题}$1$&{{单位}}\\n<b>&amp;'
    expect(fill('{单位}|{标题}', { 单位: hostile, 标题: '{单位}' })).toBe(`${hostile}|{单位}`)
  })

  const value = fc.stringMatching(/^[{}$&：（，标题单位\w]{1,8}$/u)
  const all = fc.record(Object.fromEntries(PLACEHOLDERS.map((name) => [name, value])))
  const piece = fc.oneof(
    fc.constantFrom(...PLACEHOLDERS.map((name) => `{${name}}`)),
    fc.constantFrom('：', '\n', '（', '）', '，', '文', '{', '}'),
  )
  const template = fc.array(piece, { maxLength: 20 }).map((list) => list.join(''))

  it('is filled in one pass where every value is there', () => {
    fc.assert(
      fc.property(template, all, (text, values) => {
        const parts = text.split(/(\{(?:标题|单位|年度|上级|联系人|电话|邮箱)\})/u)
        const expected = parts.map((part, at) => (at % 2 === 1 ? values[part.slice(1, -1)] : part)).join('')
        expect(filled(text, values as unknown as LetterValues)).toBe(expected)
      }),
    )
  })

  it('never shows an empty placeholder', () => {
    fc.assert(
      fc.property(template, fc.subarray([...PLACEHOLDERS]), (text, empty) => {
        const values = { ...VALUES, ...Object.fromEntries(empty.map((name) => [name, ''])) }
        const shown = filled(text, values)
        for (const name of empty) expect(shown).not.toContain(`{${name}}`)
      }),
    )
  })
})
