import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toChineseNumeral } from '../../narrative/numerals.ts'
import { applyFirst, found, named } from '../found.testing.ts'
import { checkEnumerations } from './enumeration.ts'

describe('an enumeration', () => {
  it.each([
    ['一是学习；二是宣传；四是培训。', ['四是']],
    ['一是学习；二是宣传；二是培训；三是督查。', ['二是']],
    ['一是学习。二是宣传。\n四是培训。', ['四是']],
    ['第一，学习。第三，宣传。', ['第三']],
    ['（一）学习。\n（三）宣传。', ['（三）']],
    ['（1）学习；（2）宣传；（4）培训。', ['（4）']],
    ['①学习；③宣传。', ['③']],
    ['1. 学习。\n2. 宣传。\n2. 培训。', ['2.']],
    ['1、学习；2、宣传；4、培训。', ['4、']],
    ['一、学习。\n三、宣传。', ['三、']],
    ['主要有：一是学习；二是宣传；三是培训；五是督查；六是整改。', ['五是']],
  ])('%s is broken at %j', (text, quotes) => {
    const findings = found(checkEnumerations, text)
    expect(findings.map(({ quote }) => quote?.text)).toEqual(quotes)
    expect(findings.every(({ severity }) => severity !== 'advice')).toBe(true)
  })

  it('whose one number is wrong is put right by that number, and accused once', () => {
    const text = '一是学习；三是宣传；三是培训。'
    expect(named(checkEnumerations, text)).toEqual(['三是'])
    expect(applyFirst(checkEnumerations, text)).toBe('一是学习；二是宣传；三是培训。')
    expect(applyFirst(checkEnumerations, '（1）学习；（3）宣传；（3）培训。')).toBe(
      '（1）学习；（2）宣传；（3）培训。',
    )
  })

  it.each([
    ['学习；二是宣传。', '二是'],
    ['下一步，一是学习。', '一是'],
  ])('%s deserves a look', (text, quote) => {
    expect(found(checkEnumerations, text)).toMatchObject([{ severity: 'advice', quote: { text: quote } }])
  })

  it('that may go on with an interrupted one is likely wrong, not certainly', () => {
    const text = '一是学习。二是宣传。一是网站。二是微信。三是报刊。三是培训。'
    expect(found(checkEnumerations, text)).toMatchObject([
      { severity: 'warning', quote: { text: '三是', start: 25 } },
    ])
  })

  it('begun twice without a second is likely wrong', () => {
    expect(found(checkEnumerations, '一是学习。一是宣传。二是培训。')).toMatchObject([
      { severity: 'warning' },
    ])
  })
})

describe('no enumeration is accused', () => {
  it.each([
    '一是学习；二是宣传。\n一是督查；二是整改；三是问责。',
    '存在的问题：一是不足；二是不够。改进措施：一是学习；二是宣传；三是培训。',
    '一是加强领导：一是成立机构，二是明确人员。二是加强宣传。',
    '一是学习；第二，宣传；三是培训。',
    '一是学习，以及二是宣传；三是培训。',
    '一是学习；二要宣传；三是培训。',
    '（一）学习。1.制度；2.人员。（二）宣传。1.网站；2.微信。',
    '（二）依申请公开。2024年，未收到申请。',
    '（二）改进情况。\n一是学习；二是宣传。',
    '2.依申请公开情况。未收到申请。',
    '根据第二十条第（一）项、第（五）项、第（六）项公开。',
    '按照第二十条（一）（五）（六）项公开。',
    '占比为百分之五是正常的，唯一是对外，之一是网站。',
    '说一是一、二是二。三是指什么？',
    '全年公开1.5万条，2.3万人次，2024.1启用，版本3.2。',
    '含新制定 5、修改 4、废止 4。',
    '分别为：5、3、2件。',
    '召开会议3次；5、6月份开展培训。',
    '首先，学习；其次，宣传；最后，总结。',
    '首先，学习；第二，宣传；第三，培训。',
    '制度①②齐备，见③至⑤。',
    '一是网站，二是微信，三是公开栏。',
    '做到一、二级目录齐全。',
    '周五是接待日，十一是假期。',
  ])('%s', (text) => expect(named(checkEnumerations, text)).toEqual([]))

  const styles: readonly ((value: number) => string)[] = [
    (value) => `${toChineseNumeral(value)}是`,
    (value) => `（${toChineseNumeral(value)}）`,
    (value) => `（${value}）`,
    (value) => `${value}.`,
    (value) => `${toChineseNumeral(value)}、`,
    (value) => `第${toChineseNumeral(value)}，`,
  ]
  const words = fc.constantFrom('学习文件', '加强宣传，形成合力', '公开信息127条', '开展培训3次')
  const list = (numbers: readonly number[], style: number, separator: string, item: string) =>
    numbers.map((value) => `${styles[style]?.(value) ?? ''}${item}`).join(separator) + '。'
  const style = fc.nat(styles.length - 1)
  const separator = fc.constantFrom('；', '。', '。\n', '；\n')
  const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1)

  it('when it counts on, however long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), style, separator, words, (last, ...rest) => {
        expect(named(checkEnumerations, list(upTo(last), ...rest))).toEqual([])
      }),
    )
  })

  it('but one with a number left out is, once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.nat(), style, separator, words, (last, at, ...rest) => {
        const gap = 2 + (at % (last - 2))
        const numbers = upTo(last).filter((value) => value !== gap)
        expect(named(checkEnumerations, list(numbers, ...rest))).toHaveLength(1)
      }),
    )
  })
})
