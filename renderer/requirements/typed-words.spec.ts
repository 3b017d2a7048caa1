import { expect, it } from 'vitest'
import { blankRequirements } from '../../core/requirements/requirements.ts'
import { fromCommon, fromEarlier } from './beginnings.ts'
import { missingWords } from './problem-words.ts'
import { countIn, typedWords, wordsIn } from './typed-words.ts'

const AT = '2025-12-05T08:00:00.000Z'

it('words are read as they are typed, whatever divides them, each once', () => {
  expect(wordsIn('解读、图解，政策…解读；解读 、')).toEqual(['解读', '图解', '政策…解读'])
  expect(wordsIn(typedWords(['保密 审查', '三审']))).toEqual(['保密 审查', '三审'])
  expect(wordsIn('、')).toEqual([])
})

it.each([
  ['1,000', 1000],
  ['１０００字', 1000],
  ['0', undefined],
  ['', undefined],
  ['9999999', undefined],
])('%j characters are %j', (typed, count) => {
  expect(countIn(typed)).toBe(count)
})

it('says what is missing in words, and nothing of what was begun from what is common', () => {
  expect(missingWords(fromCommon(2025, '', AT))).toBe('还没有写发通知的单位。')
  const common = fromCommon(2025, '某办', AT)
  expect(missingWords(common)).toBeUndefined()
  const blank = { ...blankRequirements(2025, AT), notice: { office: '某办' } }
  const named = { place: 'other', name: '', words: ['词'], grade: 'advice' } as const
  const missing = (more: object) => missingWords({ ...blank, ...more })
  expect(missing({ matters: [named] })).toBe('“要写到的事”第 1 项的名称没有写。')
  expect(missing({ figures: [{ ...named, name: '数', words: [] }] })).toContain('算写到的词没有写')
  expect(missing({ lengths: [{ place: 'other', grade: 'advice' }] })).toContain('字数没有写')
})

it('goes on from an earlier year without what names that year', () => {
  const earlier = {
    ...fromCommon(2024, '某办', AT),
    deadline: '2025-01-10',
    notice: { office: '某办', number: '某办函〔2024〕1号' },
  }
  const next = fromEarlier(earlier, 2025, AT)
  expect(next).toEqual({ ...fromCommon(2025, '某办', AT) })
})
