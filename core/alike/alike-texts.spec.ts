import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeTexts, ownGrams, type UnitText } from './alike-texts.ts'
import { jaccard } from './grams.ts'
import { longestCommon } from './longest-common.ts'
import { samePassages } from './same-passages.ts'

const text = (words: string, ...names: string[]): UnitText => ({ text: words, names })
const MEETING = '本局召开政务公开推进会三次，专题研究重大行政决策公开目录，编制事项二十六项并向社会公布。'
const WATER = '围绕防汛抗旱和饮水安全工程，水务部门发布汛情通报四十九期，开设河湖长制专栏，公开巡河结果。'
const COMMON = '依法依规做好主动公开工作，及时更新政府信息公开指南和目录。'

describe('texts of two units', () => {
  it('are alike where one is the other with some words changed, also under its own name', () => {
    const copied = MEETING.replace('三次', '四次')
    const texts = [
      text(`渠县财政局${MEETING}`, '渠县财政局'),
      text(WATER),
      text(`渠县审计局${copied}`, '渠县审计局'),
    ]
    const pairs = alikeTexts(texts, 0.6)
    expect(pairs).toMatchObject([{ one: 0, other: 2 }])
    expect(pairs[0]?.share).toBeGreaterThan(0.8)
    expect(longestCommon(MEETING, copied)).toBe(MEETING.slice(MEETING.indexOf('次'), MEETING.length))
  })

  it('are not alike by what everybody writes, whatever the figures in it', () => {
    const texts = Array.from({ length: 40 }, (_, i) =>
      text(`${COMMON.repeat(3)}本年公开信息${i}条，办理申请${i * 2}件，答复均在法定期限之内作出。`),
    )
    expect(alikeTexts(texts, 0.3)).toEqual([])
    expect(alikeTexts([...texts, text(COMMON + MEETING), text(COMMON + MEETING)], 0.9)).toMatchObject([
      { one: 40, other: 41, share: 1 },
    ])
  })

  it('are not alike by a sentence that a handful of a dozen units have, and are by what two alone have', () => {
    const standard = '本年度没有收取政府信息公开信息处理费，也没有其他需要报告的事项，特此说明。'
    const texts = [standard, standard, standard, standard, standard, MEETING, MEETING, WATER].map((words) =>
      text(words),
    )
    expect(alikeTexts(texts, 0.6)).toMatchObject([{ one: 5, other: 6 }])
  })

  it('tell the same case where a long sentence stands in both and in no other', () => {
    const texts = [
      text(`${COMMON}${MEETING}`),
      text(`${WATER}${MEETING}其余工作正常开展。`),
      text(WATER.replace('四十九', '五十')),
    ]
    expect(samePassages(texts)).toMatchObject([{ one: 0, other: 1 }])
  })
})

it('every pair that shares enough is found, as comparing all pairs finds them', () => {
  const piece = fc.constantFrom(
    ...Array.from(
      { length: 10 },
      (_, i) => `第${i}项工作围绕${MEETING[i % 40]}${WATER[(i * 7) % 40]}${WATER[(i * 3) % 40]}开展到位`,
    ),
  )
  const texts = fc.array(
    fc.array(piece, { minLength: 3, maxLength: 7 }).map((pieces) => text(pieces.join('，'))),
    { minLength: 2, maxLength: 60 },
  )
  let [exact, found] = [0, 0]
  fc.assert(
    fc.property(texts, fc.constantFrom(0.3, 0.5, 0.6, 0.8), (all, atLeast) => {
      const sets = ownGrams(all)
      const pairs = alikeTexts(all, atLeast)
      const known = new Set(pairs.map(({ one, other }) => `${one} ${other}`))
      sets.forEach((set, one) =>
        sets.slice(one + 1).forEach((other, i) => {
          const isAlike = set.length > 0 && other.length > 0 && jaccard(set, other) >= atLeast
          const isKnown = known.has(`${one} ${one + 1 + i}`)
          // Whatever is told is true; what is missed is counted.
          if (isKnown) expect(isAlike).toBe(true)
          if (isAlike) exact += 1
          if (isAlike && isKnown) found += 1
        }),
      )
    }),
    { numRuns: 150, seed: 5 },
  )
  expect(exact).toBeGreaterThan(500)
  expect(found / exact).toBeGreaterThan(0.98)
})

it('the longest words of two texts are those that looking at all pieces finds', () => {
  const words = fc.string({ unit: fc.constantFrom('公', '开', '局'), maxLength: 24 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const pieces = Array.from(a, (_, i) => Array.from(a, (__, n) => a.slice(i, n + 1))).flat()
      const longest = Math.max(0, ...pieces.filter((each) => b.includes(each)).map((each) => each.length))
      expect(longestCommon(a, b)).toHaveLength(longest)
    }),
  )
})
