import type { PDFDict } from '@cantoo/pdf-lib'
import { IDENTITY, type Matrix, scaleOf } from './matrix.ts'
import type { Clip, Paint, Stroke } from './marks.ts'
import type { PageFont } from './pdf-fonts.ts'
import { numberIn } from './pdf-objects.ts'

/** The state of a page's graphics (ISO 32000-1, 8.4 and 9.3), as far as Chromium's printing sets it. Lengths in the page's own space. */
export interface GraphicsState {
  /** To millimetres from the upper left corner. */
  readonly matrix: Matrix
  readonly clips: readonly Clip[]
  readonly fillColor: readonly number[]
  readonly strokeColor: readonly number[]
  readonly fillAlpha: number
  readonly strokeAlpha: number
  readonly lineWidth: number
  readonly cap: number
  readonly join: number
  readonly miterLimit: number
  readonly dashes: readonly number[]
  readonly dashOffset: number
  readonly font: PageFont | undefined
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  /** How wide a width of 1 is shown. */
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly renderMode: number
}

export const INITIAL: GraphicsState = {
  matrix: IDENTITY,
  clips: [],
  fillColor: [0, 0, 0],
  strokeColor: [0, 0, 0],
  fillAlpha: 1,
  strokeAlpha: 1,
  lineWidth: 1,
  cap: 0,
  join: 0,
  miterLimit: 10,
  dashes: [],
  dashOffset: 0,
  font: undefined,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
}

/** What a dictionary of graphics state sets. */
export function setBy(dict: PDFDict | undefined): Partial<GraphicsState> {
  const [fillAlpha, strokeAlpha] = [numberIn(dict, 'ca'), numberIn(dict, 'CA')]
  const lineWidth = numberIn(dict, 'LW')
  return {
    ...(fillAlpha === undefined ? {} : { fillAlpha }),
    ...(strokeAlpha === undefined ? {} : { strokeAlpha }),
    ...(lineWidth === undefined ? {} : { lineWidth }),
  }
}

export function fillOf({ fillColor, fillAlpha }: GraphicsState): Paint {
  return { color: fillColor, alpha: Math.round(fillAlpha * 255) }
}

const CAPS = ['Butt', 'Round', 'Square'] as const
const JOINS = ['Miter', 'Round', 'Bevel'] as const
/** Millimetres of the thinnest line that can be shown, which a width of 0 asks for. */
const HAIR = 0.05

export function strokeOf(state: GraphicsState): Stroke {
  const scale = scaleOf(state.matrix)
  return {
    color: state.strokeColor,
    alpha: Math.round(state.strokeAlpha * 255),
    width: Math.max(state.lineWidth * scale, HAIR),
    cap: CAPS[state.cap] ?? 'Butt',
    join: JOINS[state.join] ?? 'Miter',
    miterLimit: state.miterLimit,
    dashes: state.dashes.map((dash) => dash * scale),
    dashOffset: state.dashOffset * scale,
  }
}

/** A colour of one, three or four components from 0 to 1 (grey, red-green-blue, the four inks) as red, green and blue to 255. */
export function rgbOf(components: readonly number[]): number[] {
  const [first = 0, second = 0, third = 0, black = 0] = components
  const light =
    components.length === 4
      ? [first, second, third].map((ink) => (1 - ink) * (1 - black))
      : components.length === 3
        ? [first, second, third]
        : [first, first, first]
  return light.map((one) => Math.round(Math.min(Math.max(one, 0), 1) * 255))
}
