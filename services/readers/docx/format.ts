import { childOf, valueOf, type XmlElement } from '../xml.ts'
import { isSymbolFont } from './symbols.ts'

/** What a run, or a style of runs, says of its type; what it leaves open is undefined. */
export interface RunFormat {
  readonly bold: boolean | undefined
  readonly hidden: boolean | undefined
  /** Struck out by hand. */
  readonly struck: boolean | undefined
  /** Raised, as the mark of a note is. */
  readonly raised: boolean
  /** The typeface of its Chinese characters, or the theme's name for it. */
  readonly font: string | undefined
  /** The font of signs its letters are set in. */
  readonly signs: string | undefined
  /** Id of its character style. */
  readonly style: string | undefined
}

/** Reads a `w:rPr`. */
export function runFormat(properties: XmlElement | undefined): RunFormat {
  const fonts = childOf(properties, 'w:rFonts')?.attributes
  return {
    bold: isOn(childOf(properties, 'w:b')),
    hidden: isOn(childOf(properties, 'w:vanish')) ?? isOn(childOf(properties, 'w:specVanish')),
    struck: isOn(childOf(properties, 'w:strike')) ?? isOn(childOf(properties, 'w:dstrike')),
    raised: valueOf(properties, 'w:vertAlign') === 'superscript',
    font: fonts?.['w:eastAsiaTheme'] ?? fonts?.['w:eastAsia'],
    signs: [fonts?.['w:ascii'], fonts?.['w:hAnsi'], fonts?.['w:cs']].find(isSymbolFont),
    style: valueOf(properties, 'w:rStyle'),
  }
}

/** A switch of Word: on where it stands without a value, off where it says so. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (!element) return undefined
  return !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? '')
}

/** A whole number from 0 up, or nothing. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,10}$/u.test(value) ? Number(value) : undefined
}
