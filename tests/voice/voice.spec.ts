import { describe, expect, it } from 'vitest'
import { refusedWords } from './glossary.ts'
import { FILLED_IN, type ScreenText, textsOnScreen } from './texts-on-screen.ts'

/** What is wrong with the marks of a text, in the words of docs/glossary.md. */
const MARKS: Readonly<Record<string, RegExp>> = {
  'quotes are “” with ‘’ inside': /["']/u,
  'marks are full-width': /[\p{Script=Han}”）][,;:?!]|[,;:?!][\p{Script=Han}“（]/u,
  'brackets are full-width': /\p{Script=Han}\(|\)\p{Script=Han}/u,
  'no exclamation, one … and one 。': /！|～|\.{3}|……|。。/u,
  'a space between Chinese and Latin letters': /\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}/u,
  'a space between Chinese and figures, but in dates and numbers of documents':
    /(?!第)\p{Script=Han}\d+(?![\d年月日]|\.)|(?<![年月第\d])\d+(?![年月日号])\p{Script=Han}/u,
  'no space in a year: 2024年': /[\d\uFFFC] 年|^ 年/u,
  'what goes on ends in …': /^正在\p{Script=Han}+$/u,
}
const ASKS = /，请[^，。]*[^。：；…，）\uFFFC]$/u
/** Sentences that are ended where they are shown, a pattern of dates, the name of a file. */
const APART = [
  '仍不行的，请关闭程序后重新打开',
  '一次只能读一份，请只拖入一个文件',
  'YYYY年M月D日',
  '数据已移走.txt',
]
const ANSWERS = new Set(['是', '否', '确定', '确认', '好的', '知道了！'])

const texts = textsOnScreen().filter(({ text }) => !isPattern(text) && !APART.includes(text))

describe('the glossary', () => {
  it('is held to by every text on screen', () => {
    expect(texts.length).toBeGreaterThan(1000)
    const refused = refusedWords()
    expect(refused.length).toBeGreaterThan(50)
    const against = texts.flatMap((each) =>
      refused
        .filter(({ word }) => each.text.includes(word))
        .map(({ word, say }) => `${said(each)} – not ${word}, but ${say}`),
    )
    expect(against).toEqual([])
  })

  it('has no answer that does not say what is done', () => {
    expect(texts.filter(({ text }) => ANSWERS.has(text)).map(said)).toEqual([])
  })
})

describe('marks', () => {
  it.each(Object.entries(MARKS))('%s', (_, wrong) => {
    expect(texts.filter(({ text }) => wrong.test(text)).map(said)).toEqual([])
  })

  it('what asks for something ends as a sentence', () => {
    expect(texts.filter(({ text, isPart }) => !isPart && ASKS.test(text)).map(said)).toEqual([])
  })
})

/** A pattern to search with, markup: not words that are shown. */
function isPattern(text: string): boolean {
  return /\(\?|\[\^|\|.*\||<\w|\\[\wnd]/u.test(text)
}

function said({ place, text }: ScreenText): string {
  return `${place} ${text.replaceAll(FILLED_IN, '…')}`
}
