import type { PDFPageProxy } from 'pdfjs-dist'
import { RULES } from './limits.ts'
import type { Operators } from './open-pdf.ts'
import { applied } from './page.ts'

/** A ruled line of a page, in points from its upper left corner: level where top and bottom are one, or upright. */
export interface Rule {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

type Point = readonly [number, number]
type Matrix = readonly number[]

/** What is thicker is an area. */
const THICK = 3
const SHORT = 4

/** The level and upright lines that a page draws, whether as strokes or as thin filled areas. */
export async function rulesOf(page: PDFPageProxy, ops: Operators): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const strokes = new Set<number>([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
  ])
  const fills = new Set<number>([ops.fill, ops.eoFill])
  const saved: Matrix[] = []
  let matrix: Matrix = page.getViewport({ scale: 1 }).transform
  const rules: Rule[] = []
  for (const [at, operator] of fnArray.entries()) {
    const args: unknown = argsArray[at]
    if (operator === ops.save) saved.push(matrix)
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (operator === ops.transform) matrix = multiplied(matrix, numbersIn(args))
    else if (operator === ops.paintFormXObjectBegin) {
      saved.push(matrix)
      matrix = multiplied(matrix, numbersIn(Array.isArray(args) ? args[0] : undefined))
    } else if (operator === ops.constructPath && Array.isArray(args)) {
      const [paint, paths] = args as unknown[]
      const isStroke = strokes.has(Number(paint))
      if (!isStroke && !fills.has(Number(paint))) continue
      const outlines = outlinesOf(numbersIn(Array.isArray(paths) ? paths[0] : undefined), matrix)
      rules.push(
        ...outlines.flatMap((outline) => (isStroke ? sidesOf(outline) : [boxOf(outline)])).filter(isRule),
      )
    }
    if (rules.length > RULES) return []
  }
  return rules
}

/** The subpaths of a path, each as its points. Curves end a subpath: no table is drawn with them. */
function outlinesOf(path: readonly number[], matrix: Matrix): Point[][] {
  const outlines: Point[][] = []
  let outline: Point[] = []
  for (let at = 0; at < path.length;) {
    const kind = path[at]
    if (kind === 4) {
      if (outline[0]) outline.push(outline[0])
      at += 1
    } else if (kind === 0 || kind === 1) {
      if (kind === 0) outlines.push((outline = []))
      outline.push(applied(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0))
      at += 3
    } else {
      outline = []
      at += kind === 2 ? 7 : 5
    }
  }
  return outlines
}

function sidesOf(outline: readonly Point[]): Rule[] {
  return outline.slice(1).map((point, i) => boxOf([outline[i] ?? point, point]))
}

function boxOf(points: readonly Point[]): Rule {
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

function numbersIn(value: unknown): readonly number[] {
  if (value instanceof Float32Array) return [...value]
  return Array.isArray(value) && value.every((one) => typeof one === 'number') ? value : []
}

function multiplied(first: Matrix, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Matrix {
  const [m0 = 1, m1 = 0, m2 = 0, m3 = 1] = first
  const [x, y] = applied(first, e, f)
  return [m0 * a + m2 * b, m1 * a + m3 * b, m0 * c + m2 * d, m1 * c + m3 * d, x, y]
}
