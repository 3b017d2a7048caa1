import { Failure } from '../../../core/failure.ts'
import type { Glyph } from '../pdf/glyphs.ts'
import { RULES, TEXT_LENGTH } from '../pdf/limits.ts'
import { applied, IDENTITY, type Matrix, multiplied } from '../pdf/matrix.ts'
import { paintedOnce } from '../pdf/painted-once.ts'
import { boxOf, type Rule, rulesIn } from '../pdf/rules.ts'
import { SHEER } from '../pdf/sheer.ts'
import type { Painted, Picture } from '../pdf/sheets.ts'
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml.ts'
import { glyphsOf } from './text-object.ts'
import { type Box, boxIn, matrixIn, stepsIn } from './values.ts'

/** Pieces of pages that are shown in several places, by their numbers. */
export type Composites = ReadonlyMap<string, XmlElement>

/** What objects of a page refer to. */
export interface Shown {
  /** Names of fonts by their numbers. */
  readonly fonts: ReadonlyMap<string, string>
  readonly composites: Composites
}

export interface PagePainter {
  /**
   * What layers show, in points from the upper left corner.
   * @param area of the page, in millimetres
   * @throws Failure 'unsafe-file' where a document shows more than any report
   */
  readonly paint: (layers: readonly XmlElement[], area: Box, shown: Shown) => Painted
}

/** Objects of a document, each as often as it is shown; a report of 30 pages whose every character is one has some 30,000. */
const OBJECTS = 500_000
/** What they are spelled with, in characters of the file, each as often as it is shown; such a report has some 5,000,000. */
const SPELLED = 40_000_000
/** Pieces within pieces. */
const DEPTH = 12
/** What covers all that lies under it (GB/T 33190-2016). */
const ALPHA = 255
const POINTS = 72 / 25.4

export function pagePainter(): PagePainter {
  const left = { objects: OBJECTS, spelled: SPELLED, glyphs: TEXT_LENGTH }
  const spend = (kind: keyof typeof left, count: number) => {
    left[kind] -= count
    if (left[kind] < 0) throw new Failure('unsafe-file', { problem: 'OFD 的内容太多' })
  }
  return {
    paint: (layers, [x, y, width, height], shown) => {
      const glyphs: Glyph[] = []
      const rules: Rule[] = []
      const pictures: Picture[] = []
      let step = 0
      let isDrawn = false
      const show = (parent: XmlElement, matrix: Matrix, depth: number) => {
        if (depth > DEPTH) throw new Failure('unsafe-file', { problem: 'OFD 的内容嵌套过深' })
        spend('objects', parent.children.length)
        for (const object of elementsOf(parent)) {
          if (object.attributes['Visible'] === 'false') continue
          step += 1
          if (object.name === 'ofd:PageBlock') show(object, matrix, depth + 1)
          else if (object.name === 'ofd:TextObject') {
            spend('spelled', lengthOf(object))
            spend('glyphs', charactersIn(object))
            for (const glyph of glyphsOf(object, placed(object, matrix), shown.fonts, step))
              glyphs.push(glyph)
          } else if (object.name === 'ofd:PathObject' && rules.length <= RULES) {
            isDrawn = true
            spend('spelled', lengthOf(object))
            for (const rule of linesOf(object, placed(object, matrix))) rules.push(rule)
          } else if (object.name === 'ofd:ImageObject') {
            isDrawn = true
            const [left, top, width, height] = boxIn(object.attributes['Boundary']) ?? [0, 0, 0, 0]
            const corners = [applied(matrix, left, top), applied(matrix, left + width, top + height)] as const
            const alpha = Number(object.attributes['Alpha'] ?? ALPHA)
            pictures.push({
              ...boxOf(corners),
              step,
              ...(alpha <= ALPHA * SHEER && { isSheer: true as const }),
            })
          } else if (object.name === 'ofd:CompositeObject') {
            const content = shown.composites.get(object.attributes['ResourceID'] ?? '')
            if (content) show(content, placed(object, matrix), depth + 1)
          }
        }
      }
      const page: Matrix = [POINTS, 0, 0, POINTS, -x * POINTS, -y * POINTS]
      spend('objects', layers.length)
      for (const layer of layers) show(layer, page, 0)
      const once = paintedOnce(glyphs)
      const ruled = once.length > 0 && rules.length <= RULES
      return {
        width: width * POINTS,
        height: height * POINTS,
        glyphs: once,
        rules: ruled ? rules : [],
        pictures,
        isDrawn,
      }
    },
  }
}

/** How many characters of the file an object is spelled with: its attributes and texts, and those of what is in it. */
function lengthOf({ attributes, children }: XmlElement): number {
  const own = Object.values(attributes).reduce((sum, value) => sum + (value?.length ?? 0), 1)
  return children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? child.length : lengthOf(child)),
    own,
  )
}

function charactersIn(text: XmlElement): number {
  return childrenOf(text, 'ofd:TextCode').reduce((sum, code) => sum + textOf(code).length, 0)
}

/** From the space of an object to the page: it is turned in its own, and then stands at the corner of its box. */
function placed({ attributes }: XmlElement, matrix: Matrix): Matrix {
  const [left, top] = boxIn(attributes['Boundary']) ?? [0, 0]
  const own = matrixIn(attributes['CTM']) ?? IDENTITY
  return multiplied(multiplied(matrix, [1, 0, 0, 1, left, top]), own)
}

/** Paths are drawn along unless they say otherwise, and filled only where they say so. */
function linesOf(object: XmlElement, matrix: Matrix): Rule[] {
  const data = childOf(object, 'ofd:AbbreviatedData')
  const steps = data ? stepsIn(textOf(data)) : []
  const { Stroke: stroke, Fill: fill } = object.attributes
  if (stroke !== 'false') return rulesIn(steps, matrix, true)
  return fill === 'true' ? rulesIn(steps, matrix, false) : []
}
