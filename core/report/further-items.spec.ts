import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { furtherText, itemsIn, placedItems, printedHeading } from './further-items.ts'

const MARK = '\u2060'
const text = fc
  .array(fc.constantFrom('（六）标准化建设', '甲。', MARK, '\n', ' '), { maxLength: 8 })
  .map((list) => list.join(''))
const heading = fc.constantFrom('', '（六）标准化建设', '七、其他', `乙${MARK}`)
const items = fc.array(fc.record({ heading, text }), { maxLength: 4 })

describe('further items as one text', () => {
  it('come back as they were, whatever their words', () => {
    fc.assert(
      fc.property(items, (each) => {
        expect(itemsIn(furtherText(each))).toEqual(each)
      }),
    )
  })

  it('are the text they were read from, whatever it is', () => {
    const lines = fc.array(
      fc.tuple(fc.constantFrom('', MARK, MARK + MARK), fc.constantFrom('甲。', '（六）乙')),
    )
    const any = lines.map((list) => list.map(([mark, words]) => mark + words).join('\n'))
    fc.assert(
      fc.property(any, (each) => {
        expect(furtherText(itemsIn(each))).toBe(each)
      }),
    )
  })

  it('know where their words stand', () => {
    const whole = furtherText([
      { heading: '（六）甲', text: '一。\n二。' },
      { heading: '（七）乙', text: '' },
      { heading: '（八）丙', text: '三。' },
    ])
    for (const { heading: name, text: words, headingStart, textStart, end } of placedItems(whole)) {
      expect(whole.startsWith(name, headingStart)).toBe(true)
      expect(words === '' || whole.slice(textStart, end) === words).toBe(true)
    }
  })
})

it.each([
  ['（六）标准化建设。', '（六）标准化建设'],
  [' （六）培训、考核： ', '（六）培训、考核'],
  ['', ''],
])('the heading %j is printed %j', (typed, printed) => expect(printedHeading(typed)).toBe(printed))
