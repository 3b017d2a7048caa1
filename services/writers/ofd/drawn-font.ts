import type { PDFRawStream } from '@cantoo/pdf-lib'
import { contentTokens } from '../pdf-text/content-tokens.ts'
import type { OutlinedGlyph, OutlineStep } from './compact-font.ts'
import { applied, type Matrix } from './matrix.ts'
import { openTypeFont, type OutlinedFont } from './open-type.ts'
import { bytesOf } from './pdf-objects.ts'

/** Glyphs that a page draws itself, gathered into one font. */
export interface DrawnGlyphs {
  /**
   * @param matrix from the glyph's own space to sizes of the type
   * @param outline what draws it; nothing for a blank
   * @returns its place in the font
   */
  readonly add: (
    name: string,
    text: string,
    advance: number,
    matrix: Matrix,
    outline: PDFRawStream | undefined,
  ) => number
  readonly made: (names: Pick<OutlinedFont, 'family' | 'postScriptName' | 'weight'>) => Uint8Array
}

const UNITS = 1000

/** A font that begins with the blank that stands for characters it lacks. */
export function drawnFont(): DrawnGlyphs {
  const glyphs: OutlinedGlyph[] = [{ advance: UNITS, steps: [] }]
  const places = new Map<string, number>()
  const characters = new Map<number, number>()
  return {
    add: (name, text, advance, matrix, outline) => {
      const place = places.get(name) ?? glyphs.length
      if (place === glyphs.length) {
        glyphs.push({ advance: advance * UNITS, steps: outline ? outlineOf(bytesOf(outline), matrix) : [] })
        places.set(name, place)
      }
      const [character = '', ...others] = text
      const code = character.codePointAt(0)
      if (code !== undefined && others.length === 0 && !characters.has(code)) characters.set(code, place)
      return place
    },
    made: (names) => openTypeFont({ ...names, glyphs, characters }),
  }
}

/** Chromium draws glyphs by these alone; areas are filled where the outline winds around them, as fonts are. */
const STEPS: Readonly<Record<string, OutlineStep['kind']>> = { m: 'move', l: 'line', c: 'curve' }

function outlineOf(content: Uint8Array, matrix: Matrix): OutlineStep[] {
  const steps: OutlineStep[] = []
  let numbers: number[] = []
  for (const token of contentTokens(content)) {
    if (token.kind === 'number') numbers.push(token.value)
    if (token.kind !== 'operator') continue
    const kind = STEPS[token.operator]
    if (kind) {
      const points = pairsOf(numbers).flatMap((point) => applied(matrix, point).map((one) => one * UNITS))
      steps.push({ kind, points })
    }
    numbers = []
  }
  return steps
}

function pairsOf(numbers: readonly number[]): [number, number][] {
  return Array.from({ length: numbers.length >> 1 }, (_, i) => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0])
}
