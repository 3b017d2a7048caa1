import { childOf, valueOf, type XmlElement } from '../xml.ts'
import type { Shift } from '../note-marks.ts'
import { shadingOf, type Shading } from './ground.ts'
import { isSymbolFont } from './symbols.ts'

/** What a run, or a style of runs, says of its type; what it leaves open is undefined. */
export interface RunFormat {
  readonly bold: boolean | undefined
  readonly hidden: boolean | undefined
  /** Too small to be read by anyone. */
  readonly tiny: boolean | undefined
  /** As the file writes it, "FF0000" or "auto". */
  readonly colour: string | undefined
  readonly shading: Shading | undefined
  /** Struck out by hand. */
  readonly struck: boolean | undefined
  /** Raised or lowered, as the mark of a note is. */
  readonly shift: Shift | undefined
  /** The typeface of its Chinese characters, or the theme's name for it. */
  readonly font: string | undefined
  /** The font of signs its letters are set in. */
  readonly signs: string | undefined
  /** Id of its character style. */
  readonly style: string | undefined
}

/** Half points of type that shows as a line or as nothing. */
const TINY = 4

/** Reads a `w:rPr`. */
export function runFormat(properties: XmlElement | undefined): RunFormat {
  const size = wholeNumber(valueOf(properties, 'w:sz'))
  const fonts = childOf(properties, 'w:rFonts')?.attributes
  return {
    bold: isOn(childOf(properties, 'w:b')),
    hidden: isOn(childOf(properties, 'w:vanish')) ?? isOn(childOf(properties, 'w:specVanish')),
    tiny: size === undefined ? undefined : size <= TINY,
    colour: valueOf(properties, 'w:color'),
    shading: shadingOf(properties),
    struck: isOn(childOf(properties, 'w:strike')) ?? isOn(childOf(properties, 'w:dstrike')),
    shift: shiftOf(properties),
    font: fonts?.['w:eastAsiaTheme'] ?? fonts?.['w:eastAsia'],
    signs: [fonts?.['w:ascii'], fonts?.['w:hAnsi'], fonts?.['w:cs']].find(isSymbolFont),
    style: valueOf(properties, 'w:rStyle'),
  }
}

/** Twentieths of a point of a line, or a row, that shows as a line or as nothing. */
const FLAT = 40

/** Whether the height of lines (`w:spacing`) or of a row (`w:trHeight`) is laid down, and leaves nothing to be read. */
export function isFlat(height: XmlElement | undefined): boolean | undefined {
  const {
    'w:lineRule': ofLine,
    'w:hRule': rule = ofLine,
    'w:line': line,
    'w:val': size = line,
  } = height?.attributes ?? {}
  if (size === undefined) return undefined
  return rule === 'exact' && (wholeNumber(size) ?? FLAT + 1) <= FLAT
}

const ALIGNED: Readonly<Record<string, Shift>> = { baseline: 'level', superscript: 'up', subscript: 'down' }
/** Half points that Word raises type by unless told otherwise; less only sets it even with its neighbours. */
const RAISED = 6

function shiftOf(properties: XmlElement | undefined): Shift | undefined {
  const aligned = ALIGNED[valueOf(properties, 'w:vertAlign') ?? '']
  const [, size, unit] =
    /^([+-]?\d{1,5}(?:\.\d{1,5})?)(pt)?$/u.exec(valueOf(properties, 'w:position') ?? '') ?? []
  if (size === undefined || (aligned !== undefined && aligned !== 'level')) return aligned
  const raised = Number(size) * (unit === undefined ? 1 : 2)
  return Math.abs(raised) < RAISED ? 'level' : raised > 0 ? 'up' : 'down'
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
