import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AMOUNT, isBlankFigure, type Leniency, MOST_COUNT, readFigure } from './figure.ts'
import { amount, count } from './schema.ts'

describe('a typed figure', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    [' 1,234 ', 1234],
    ['0', 0],
    ['12.0', 12],
    ['', null],
    ['　', null],
    ['/', null],
    ['—', null],
    ['——', null],
    [',', null],
  ])('as %j is %j', (typed, value) => {
    expect(readFigure(typed, 'count', 'typed')).toEqual({ ok: true, value })
  })

  it.each(['abc', '-1', '1.5', '十二', '1e3', '9999999999', '1 2x', '12\n15'])(
    'is refused as %j, with a word why',
    (typed) => {
      expect(readFigure(typed, 'count', 'typed')).toMatchObject({ ok: false })
    },
  )

  it('of money keeps its digits as typed', () => {
    expect(readFigure('24252.311082', 'amount', 'typed')).toEqual({ ok: true, value: '24252.311082' })
    expect(readFigure('０．５０', 'amount', 'typed')).toEqual({ ok: true, value: '0.50' })
    expect(readFigure('1.2345678', 'amount', 'typed')).toMatchObject({ ok: false })
  })
})

describe('a printed figure', () => {
  it.each([
    ['１，２３４', 1234],
    ['12件', 12],
    ['16368（件）', 16368],
    ['', null],
    ['－', null],
    ['// ', null],
  ])('as %j is %j', (printed, value) => {
    expect(readFigure(printed, 'count', 'printed')).toEqual({ ok: true, value })
  })

  it.each(['1 2', '1,2', '1,234,5', '12.0', '12万元', '12 13', '增加 3', '9999999999'])(
    'is refused as %j',
    (printed) => {
      expect(readFigure(printed, 'count', 'printed')).toMatchObject({ ok: false })
    },
  )

  it('of money may have its unit', () => {
    expect(readFigure('1,234.50万元', 'amount', 'printed')).toEqual({ ok: true, value: '1234.50' })
    expect(readFigure('211.509万', 'amount', 'printed')).toEqual({ ok: true, value: '211.509' })
    expect(readFigure('3元', 'amount', 'printed')).toMatchObject({ ok: false })
  })
})

const leniency = fc.constantFrom<Leniency>('typed', 'printed')
const kind = fc.constantFrom('count', 'amount')
const fullWidth = (digits: string) =>
  digits.replaceAll(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))

describe('a figure, typed or printed,', () => {
  it('has no digits of signs that only hold some: the marks of notes, powers, fractions, days', () => {
    const signs = Array.from('①⑫²₁⑴⒈½⓪❶㊿㋀㍘🄀')
    fc.assert(
      fc.property(fc.constantFrom(...signs), fc.nat(999), kind, leniency, (sign, figure, of, how) => {
        for (const text of [sign, `${figure}${sign}`, `${figure} ${sign}`, `${sign}${figure}`])
          expect(readFigure(text, of, how)).toMatchObject({ ok: false })
      }),
    )
  })

  it('is what it was written as, in either width and with or without commas before thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_COUNT }), leniency, (value, how) => {
        const ways = [String(value), value.toLocaleString('en'), ` ${value}\n`].flatMap((each) => [
          each,
          fullWidth(each),
        ])
        for (const text of ways) expect(readFigure(text, 'count', how)).toEqual({ ok: true, value })
      }),
    )
  })

  it('keeps every digit of an amount', () => {
    fc.assert(
      fc.property(fc.stringMatching(AMOUNT), leniency, (value, how) => {
        expect(readFigure(value, 'amount', how)).toEqual({ ok: true, value })
      }),
    )
  })

  it('is taken only where the exchange form takes it', () => {
    const text = fc.stringMatching(/^[\d,.\s件万元/—+-]{0,16}$/)
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), kind, leniency, (written, of, how) => {
        const reading = readFigure(written, of, how)
        if (!reading.ok || reading.value === null) return
        expect((of === 'amount' ? amount : count).safeParse(reading.value).success).toBe(true)
      }),
    )
  })

  it('is blank where it is nothing but strokes and white space', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ \t　/／—–-]{0,6}$/), kind, leniency, (text, of, how) => {
        expect(isBlankFigure(text)).toBe(true)
        expect(readFigure(text, of, how)).toEqual({ ok: true, value: null })
      }),
    )
  })
})

describe('a change', () => {
  it.each([
    ['3', 3],
    ['+3', 3],
    ['-2', -2],
    ['−2', -2],
    ['－２', -2],
    ['增加1', 1],
    ['减少4', -4],
    ['减4', -4],
    ['-0', 0],
    ['', null],
    ['-', null],
  ])('as %j is %j, typed or printed', (text, value) => {
    for (const leniency of ['typed', 'printed'] as const)
      expect(readFigure(text, 'change', leniency)).toEqual({ ok: true, value })
  })

  it.each(['增3减1', '+2/-1', '2-1', '1.5', '多2', '99999999999'])('is refused as %j', (text) => {
    expect(readFigure(text, 'change', 'printed')).toMatchObject({ ok: false })
  })
})
