import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repeatedSentences } from './similarity.ts'

const share = (text: string, last: string) => {
  const { repeated, counted } = repeatedSentences(text, last)
  return counted === 0 ? undefined : repeated.reduce((sum, { length }) => sum + length, 0) / counted
}
const TRAINED = '组织全局干部职工参加政务公开业务培训3次，进一步提高了工作人员的公开意识。'
const WEBSITE = '优化门户网站栏目设置，新增基层政务服务专题，方便群众查找办事指南。'

describe('what repeats last year', () => {
  it('is the sentence with other figures and years', () => {
    expect(share(`2024年，${TRAINED}`, `2023年，${TRAINED.replace('3次', '十二次')}`)).toBe(1)
  })

  it('is a sentence with a few other words', () => {
    expect(share(TRAINED.replace('进一步', '不断'), TRAINED)).toBe(1)
  })

  it('is not another sentence, nor one that is much longer', () => {
    expect(share(WEBSITE, TRAINED)).toBe(0)
    expect(share(`${TRAINED.slice(0, -1)}，并${WEBSITE}`, TRAINED)).toBe(0)
  })

  it('is found where it stands in both texts', () => {
    const text = `一是${WEBSITE}\n二是${TRAINED}`
    const last = `一是${TRAINED}二是另外的工作也要抓紧抓好。`
    const [repeated] = repeatedSentences(text, last).repeated
    expect(text.slice(repeated?.start, repeated?.end)).toBe(`二是${TRAINED}`)
    expect(last.slice(repeated?.lastStart, repeated?.lastEnd)).toBe(`一是${TRAINED}`)
  })

  it.each([
    '2024年，未收到政府信息公开申请。',
    '未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
    '我局未发出政府信息处理费收费通知，未收取信息处理费。',
    '2024年，我局未制发行政规范性文件。',
    '无其他需要报告的事项。',
    '本年新收政府信息公开申请5件，予以公开3件，部分公开1件，不予公开1件，无法提供0件。',
  ])('does not count what every report says: %s', (text) => expect(share(text, text)).toBeUndefined())

  it('quotes places of the text, whatever the text', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const text = `${a}。${TRAINED}`
        for (const { start, end } of repeatedSentences(text, `${TRAINED}${b}`).repeated) {
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('is everything where nothing was changed but figures', () => {
    const sentence = fc
      .array(fc.constantFrom('学习', '宣传', '基层', '群众', '网站', '窗口', '培训', '机制', '督查'), {
        minLength: 4,
      })
      .map((words) => words.join(''))
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), fc.nat(), (sentences, figure) => {
        const now = sentences.map((each) => `${each}${figure}次。`).join('')
        expect(share(now, sentences.map((each) => `${each}8次。`).join(''))).toBe(1)
      }),
    )
  })
})
