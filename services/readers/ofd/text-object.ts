import type { Glyph } from '../pdf/glyphs.ts'
import { applied, type Matrix } from '../pdf/matrix.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.ts'
import { deltasIn } from './values.ts'

/** What takes the whole of its square in Chinese type. */
const WIDE = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u
/** In sizes of the type: how wide characters are about, and how far the next may be when it still stands beside them. */
const WIDTHS = { wide: 1, narrow: 0.5 } as const
const BESIDE = { wide: 1.3, narrow: 1.05 } as const

/** The characters of a text object, in the order they are set. The file tells places, and no widths. */
export function glyphsOf(
  object: XmlElement,
  matrix: Matrix,
  fonts: ReadonlyMap<string, string>,
  step: number,
): Glyph[] {
  const { attributes } = object
  const own = Number(attributes['Size'])
  if (!(own > 0)) return []
  const stretch = Number(attributes['HScale'] ?? 1) || 1
  const [a = 1, b = 0, c = 0, d = 1] = matrix
  const along = Math.hypot(a, b) || 1
  const turned = quarterTurns(attributes['CharDirection'], [a / along, b / along])
  const style = {
    direction: turned,
    size: own * (Math.hypot(c, d) || along),
    font: fonts.get(attributes['Font'] ?? '') ?? '',
    step,
    ...(isClear(object) && { isClear: true as const }),
  }
  const glyphs: Glyph[] = []
  let [x, y] = [0, 0]
  for (const code of childrenOf(object, 'ofd:TextCode')) {
    x = numberOr(code.attributes['X'], x)
    y = numberOr(code.attributes['Y'], y)
    let [atX, atY] = [x, y]
    const characters = Array.from(textOf(code))
    const across = deltasIn(code.attributes['DeltaX'], characters.length)
    const down = deltasIn(code.attributes['DeltaY'], characters.length)
    for (const [i, text] of characters.entries()) {
      const width = widthOf(text) * own * stretch
      const [stepX, stepY] = [across[i], down[i]]
      // Without any steps characters follow one another by their widths.
      const isFree = across.length === 0 && down.length === 0
      const next = isFree ? width : (stepX ?? 0)
      const isBeside = next > 0 && next <= besideOf(text) * own * stretch
      const [left, top] = applied(matrix, atX, atY)
      glyphs.push({ ...style, text, x: left, y: top, advance: (isBeside ? next : width) * along })
      atX += next
      atY += stepY ?? 0
    }
  }
  return glyphs
}

/** Text is filled and not stroked unless it says otherwise (GB/T 33190-2016, 11.2), and may be wholly transparent. */
function isClear(object: XmlElement): boolean {
  const { Fill: fill, Stroke: stroke, Alpha: alpha } = object.attributes
  const color = childOf(object, 'ofd:FillColor')?.attributes['Alpha']
  const isFilled = fill !== 'false' && color !== '0'
  return alpha === '0' || (!isFilled && stroke !== 'true')
}

function widthOf(text: string): number {
  return WIDE.test(text) ? WIDTHS.wide : WIDTHS.narrow
}

function besideOf(text: string): number {
  return WIDE.test(text) ? BESIDE.wide : BESIDE.narrow
}

function numberOr(text: string | undefined, usual: number): number {
  const number = Number(text)
  return text === undefined || !Number.isFinite(number) ? usual : number
}

/** The direction characters are read in, turned clockwise by quarters. */
function quarterTurns(degrees: string | undefined, [x, y]: Direction): Direction {
  if (degrees === '90') return [-y, x]
  if (degrees === '180') return [-x, -y]
  return degrees === '270' ? [y, -x] : [x, y]
}

type Direction = readonly [x: number, y: number]
