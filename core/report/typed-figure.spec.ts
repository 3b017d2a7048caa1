import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFigure } from './figure.ts'
import { readTyped } from './typed-figure.ts'

const valueOf = (text: string, kind: 'count' | 'change' | 'amount' = 'count') => {
  const reading = readTyped(text, kind)
  return reading.ok ? reading.value : undefined
}

describe('what is typed into a cell', () => {
  it('is a figure however its digits are written', () => {
    expect(['12', '１２', ' 1,234 ', '1 234', '12.', '12.0', ''].map((text) => valueOf(text))).toEqual([
      12,
      12,
      1234,
      1234,
      12,
      12,
      null,
    ])
  })

  it('is never taken for its beginning', () => {
    const all = ['1.5', '12件', '3-4', '1/2', '3年', '1e3', '2+', '=', '=3*4', '=a', '1.2345678+1', '=3+4①']
    expect(all.filter((text) => readTyped(text, 'count').ok)).toEqual([])
  })

  it('may be a sum, with the sign of a spreadsheet or without', () => {
    expect(
      ['=3+4', '3+4', '＝３＋４', '=1,200+3', '= 5 - 2', '3+4-2', '=7'].map((text) => valueOf(text)),
    ).toEqual([7, 7, 7, 1203, 3, 5, 7])
    expect(readTyped('3+4', 'count')).toEqual({ ok: true, value: 7, isSum: true })
  })

  it('is refused where the sum is no figure of its cell', () => {
    expect(readTyped('=2-5', 'count')).toMatchObject({ ok: false, isSum: true })
    expect(valueOf('=2-5', 'change')).toBe(-3)
    expect(valueOf('-2', 'change')).toBe(-2)
    expect(valueOf('=999999999+1')).toBeUndefined()
    expect(valueOf('=1.5+1.5')).toBe(3)
  })

  it('adds money up exactly', () => {
    expect(valueOf('0.1+0.2', 'amount')).toBe('0.3')
    const money = fc.tuple(fc.nat(999_999_999), fc.nat(999_999)).map(([whole, part]) => ({
      text: `${whole}.${String(part).padStart(6, '0')}`,
      millionths: BigInt(whole) * 1_000_000n + BigInt(part),
    }))
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 5 }), (terms) => {
        const value = valueOf(`=${terms.map(({ text }) => text).join('+')}`, 'amount')
        const [whole = '', part = ''] = String(value).split('.')
        const sum = terms.reduce((total, { millionths }) => total + millionths, 0n)
        expect(BigInt(whole) * 1_000_000n + BigInt(part.padEnd(6, '0'))).toBe(sum)
      }),
    )
  })

  it('means what it means in a document wherever that is a figure', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+= '.split('')) }), (text) => {
        const figure = readFigure(text, 'count', 'typed')
        if (figure.ok) expect(readTyped(text, 'count')).toMatchObject(figure)
      }),
    )
  })
})
