import { expect, it, vi } from 'vitest'
import type { FlowParagraph } from './flow.ts'
import { wholeParagraphs } from './paragraphs.ts'

const paragraphs = (...texts: readonly string[]): FlowParagraph[] =>
  texts.map((text, block) => ({ kind: 'paragraph', text, from: { block } }))

it.each([
  [['全年主动公开政府信息1200条，其中通过政府网站公开', '800条。'], 1],
  [['一是加强主动公开，', '及时更新栏目。'], 1],
  [['及时更新栏目', '。', '依法办理申请。'], 2],
  [['（一）主动公开政府信息情况介绍如下', '全年公开1200条。'], 2],
  [['（一）主动公开政府信息情况介绍如下，', '全年公开1200条，', '其中规章3件，', '规范性文件2件。'], 1],
  [['依法办理', '申请。'], 2],
])('what a page break tore apart in %j is put together to %i', (texts, count) => {
  const whole = wholeParagraphs(paragraphs(...texts))
  expect(whole.map(({ text }) => text).join('')).toBe(texts.join(''))
  expect(whole).toHaveLength(count)
  expect(whole.flatMap(({ from }) => from.map(({ block }) => block))).toEqual(texts.map((_, i) => i))
})

it('looks at a piece once, however many are put together', () => {
  const looked = (pieces: number) => {
    const test = vi.spyOn(RegExp.prototype, 'test')
    wholeParagraphs(paragraphs(...Array.from({ length: pieces }, () => '全年主动公开政府信息，')))
    const characters = test.mock.calls.reduce((sum, [text]) => sum + text.length, 0)
    test.mockRestore()
    return characters
  }
  const [one, two, three] = [looked(100), looked(200), looked(300)]
  expect(three - two).toBe(two - one)
})
