import { RULES } from './limits.ts'
import type { Step } from './drawing.ts'
import { applied, type Matrix, numbersIn, type Point } from './matrix.ts'
import type { Operators } from './open-pdf.ts'

/** A ruled line of a page, in points from its upper left corner: level where top and bottom are one, or upright. */
export interface Rule {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What is thicker is an area. */
const THICK = 3
const SHORT = 4

/** The level and upright lines that a page draws, whether as strokes or as thin filled areas. */
export function rulesOf(steps: readonly Step[], ops: Operators): Rule[] {
  const strokes = new Set<number>([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
  ])
  const fills = new Set<number>([ops.fill, ops.eoFill])
  const rules: Rule[] = []
  for (const { operator, args, matrix } of steps) {
    if (operator !== ops.constructPath) continue
    const [paint, paths] = args
    const isStroke = strokes.has(Number(paint))
    if (!isStroke && !fills.has(Number(paint))) continue
    const path = numbersIn(Array.isArray(paths) ? paths[0] : undefined)
    for (const rule of rulesIn(path, matrix, isStroke)) rules.push(rule)
    if (rules.length > RULES) return []
  }
  return rules
}

/** Kinds of steps in a path, each before its numbers. */
export const STEP = { move: 0, line: 1, cubic: 2, quadratic: 3, close: 4 } as const

/** The lines of one path, which is a list of steps. */
export function rulesIn(path: readonly number[], matrix: Matrix, isStroke: boolean): Rule[] {
  return outlinesOf(path, matrix).flatMap((outline) =>
    (isStroke ? sidesOf(outline) : [boxOf(outline)]).filter(isRule),
  )
}

/** The subpaths of a path, each as its points. Curves end a subpath: no table is drawn with them. */
function outlinesOf(path: readonly number[], matrix: Matrix): Point[][] {
  const outlines: Point[][] = []
  let outline: Point[] = []
  for (let at = 0; at < path.length;) {
    const kind = path[at]
    if (kind === STEP.close) {
      if (outline[0]) outline.push(outline[0])
      at += 1
    } else if (kind === STEP.move || kind === STEP.line) {
      if (kind === STEP.move) outlines.push((outline = []))
      outline.push(applied(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0))
      at += 3
    } else {
      outline = []
      at += kind === STEP.cubic ? 7 : 5
    }
  }
  return outlines
}

function sidesOf(outline: readonly Point[]): Rule[] {
  return outline.slice(1).map((point, i) => boxOf([outline[i] ?? point, point]))
}

/** The box around some points. */
export function boxOf(points: readonly Point[]): Rule {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    left: least(xs),
    right: -least(xs.map((x) => -x)),
    top: least(ys),
    bottom: -least(ys.map((y) => -y)),
  }
}

/** Not Math.min(...values): a path can have more points than a call has arguments. */
function least(values: readonly number[]): number {
  return values.reduce((min, value) => Math.min(min, value), Infinity)
}

function isRule({ left, right, top, bottom }: Rule): boolean {
  const thin = Math.min(right - left, bottom - top)
  return thin >= 0 && thin < THICK && Math.max(right - left, bottom - top) > SHORT
}
