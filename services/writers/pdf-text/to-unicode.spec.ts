import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentTokens } from './content-tokens.ts'
import { printToUnicode, readToUnicode } from './to-unicode.ts'

describe('a table of what codes mean', () => {
  it('reads back as it was printed, in one byte and in two', () => {
    const meaning = fc
      .string({ minLength: 1, maxLength: 3, unit: 'grapheme' })
      .map((words) => Buffer.from(words, 'utf16le').swap16().toString('hex'))
    fc.assert(
      fc.property(
        fc.constantFrom(1 as const, 2 as const),
        fc.array(fc.tuple(fc.nat(0xffff), meaning)),
        (bytes, list) => {
          const meanings = new Map(list.map(([code, words]) => [bytes === 1 ? code & 0xff : code, words]))
          expect(readToUnicode(printToUnicode(meanings, bytes))).toEqual(meanings)
        },
      ),
    )
  })

  it('may have ranges that count on, or that list their meanings', () => {
    const cmap = `1 beginbfchar <05> <6237> endbfchar
      3 beginbfrange <0013> <0015> <0030> <52A7> <52A8> [<FF08> <D842DFB7>]
      <0001> <0002> <00660069> endbfrange`
    expect([...readToUnicode(cmap)]).toEqual([
      [0x05, '6237'],
      [0x13, '0030'],
      [0x14, '0031'],
      [0x15, '0032'],
      [0x52a7, 'FF08'],
      [0x52a8, 'D842DFB7'],
      [0x01, '00660069'],
      [0x02, '0066006a'],
    ])
  })
})

describe('the pieces of a page’s content', () => {
  const pieces = (content: string) =>
    Array.from(contentTokens(Buffer.from(content, 'latin1')), (token) => {
      if (token.kind === 'name') return `/${token.name}`
      if (token.kind === 'number') return String(token.value)
      return token.kind === 'string' ? Buffer.from(token.bytes).toString('hex') : token.operator
    })

  it('are names, numbers, strings and what is done with them', () => {
    expect(
      pieces(
        '/Span<</ActualText <feff5de5> >> BDC\n/F16 29.33 Tf\n29.3 0 Td (R) Tj [(a)-3<0041 >]TJ EMC % (no)\nT*',
      ),
    ).toEqual([
      '/Span',
      '/ActualText',
      'feff5de5',
      'BDC',
      '/F16',
      '29.33',
      'Tf',
      '29.3',
      '0',
      'Td',
      '52',
      'Tj',
      '61',
      '-3',
      '0041',
      'TJ',
      'EMC',
      'T*',
    ])
  })

  it('have strings with any bytes in them', () => {
    expect(pieces('(a\\(b\\)(c)\\\\) (\\n\\101\\7x\\\r\ny\\053) <4> Tj')).toEqual([
      Buffer.from('a(b)(c)\\').toString('hex'),
      Buffer.from('\nA\u0007xy+').toString('hex'),
      '40',
      'Tj',
    ])
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const written = Buffer.from(bytes)
          .toString('latin1')
          .replaceAll(/[\\()]/gu, '\\$&')
          .replaceAll('\r', '\\r')
        expect(pieces(`(${written}) Tj`)).toEqual([Buffer.from(bytes).toString('hex'), 'Tj'])
      }),
    )
  })
})
