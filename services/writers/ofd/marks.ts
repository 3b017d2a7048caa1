import type { Matrix, Point } from './matrix.ts'
import type { Face } from './pdf-fonts.ts'

/** All lengths are in millimetres from the upper left corner of the page, as the standard has them. */

export interface Paint {
  /** Red, green, blue from 0 to 255. */
  readonly color: readonly number[]
  /** From 0, which shows nothing, to 255. */
  readonly alpha: number
}

export interface Stroke extends Paint {
  readonly width: number
  readonly cap: 'Butt' | 'Round' | 'Square'
  readonly join: 'Miter' | 'Round' | 'Bevel'
  readonly miterLimit: number
  readonly dashes: readonly number[]
  readonly dashOffset: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A step of a path: where it leads, of a curve behind the two points it bends to; of a close, nothing. */
export interface PathStep {
  readonly kind: 'M' | 'L' | 'B' | 'C'
  readonly points: readonly Point[]
}

/** What a mark is shown within. */
export interface Clip {
  readonly steps: readonly PathStep[]
  readonly box: Box
  /** The path is its box. */
  readonly isBox: boolean
}

interface Mark {
  /** The number of what it belongs to in the page's structure; nothing for page numbers and backgrounds. */
  readonly part: number | undefined
  readonly clips: readonly Clip[]
  readonly fill: Paint | undefined
  readonly stroke: Stroke | undefined
}

export interface PathMark extends Mark {
  readonly kind: 'path'
  readonly steps: readonly PathStep[]
  readonly evenOdd: boolean
}

export interface PlacedGlyph {
  readonly glyph: number
  readonly text: string
  /** Where it begins on its line, in the mark's own directions. */
  readonly x: number
  readonly advance: number
}

/** Characters of one typeface on one line. */
export interface TextMark extends Mark {
  readonly kind: 'text'
  readonly face: Face
  readonly size: number
  /** What turns or slants the characters; it moves nothing. */
  readonly turn: Matrix
  /** The line they stand on, in the mark's own directions. */
  readonly baseline: number
  readonly glyphs: readonly PlacedGlyph[]
}

export type PageMark = PathMark | TextMark

/** The box around some points. */
export function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, top, right, bottom }
}

export function pointsOf(steps: readonly PathStep[]): Point[] {
  return steps.flatMap(({ points }) => points)
}

/** Whether a path is one rectangle that stands upright: five steps, from corner to corner and closed. */
export function isRectangle(steps: readonly PathStep[]): boolean {
  if (steps.map(({ kind }) => kind).join('') !== 'MLLLC') return false
  const corners = pointsOf(steps)
  const { left, top, right, bottom } = boxAround(corners)
  const isAtCorner = ([x, y]: Point) => (near(x, left) || near(x, right)) && (near(y, top) || near(y, bottom))
  return corners.every(isAtCorner)
}

/** Millimetres. */
const NEAR = 0.001

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < NEAR
}
