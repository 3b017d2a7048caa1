import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sentenceAt } from './sentence-at.ts'

const texts = fc.string({ unit: fc.constantFrom('年', '5', '。', '；', '\n', '，') })

it('is what no mark divides from the place', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, any) => {
      const place = any % (text.length + 1)
      const { before, after } = sentenceAt(text, place)
      expect(before).toBe(
        text
          .slice(0, place)
          .split(/[。\n]/u)
          .at(-1),
      )
      expect(after).toBe(text.slice(place).split(/[。\n]/u)[0])
    }),
  )
})

it('is divided by the marks it is told', () => {
  expect(sentenceAt('甲；乙，丙；丁', 3, '。；')).toEqual({ before: '乙', after: '，丙' })
})
