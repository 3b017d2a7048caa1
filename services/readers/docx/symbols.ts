import type { XmlElement } from '../xml.ts'

/** Signs that Chinese documents take from symbol fonts, by font and place in it. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x52: '☑',
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x75: '◆',
    0x76: '❖',
    0x9f: '•',
    0xa1: '○',
    0xa7: '▪',
    0xa8: '□',
    0xd8: '➢',
    0xe0: '→',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0xa3: '□' },
  symbol: {
    0xa3: '≤',
    0xa5: '∞',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '•',
    0xb8: '÷',
    0xb9: '≠',
  },
}

/** A sign that is not known stands as an empty box, as a page without the font would show it. */
const UNKNOWN = '□'

/** The character of a `w:sym`: one of Unicode, or a place in a symbol font, which Word writes as F000 to F0FF. */
export function symbol({ attributes }: XmlElement): string {
  const hex = attributes['w:char'] ?? ''
  const code = /^[0-9a-f]{1,6}$/iu.test(hex) ? parseInt(hex, 16) : NaN
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const sign = SIGNS[(attributes['w:font'] ?? '').toLowerCase()]?.[place]
  if (sign !== undefined) return sign
  const printable = code === place && code >= 0x20 && code < 0xd800
  return printable ? String.fromCodePoint(code) : UNKNOWN
}
