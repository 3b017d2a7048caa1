import type { Step } from './drawing.ts'
import type { Glyph } from './glyphs.ts'
import type { Operators } from './open-pdf.ts'
import { applied } from './matrix.ts'
import { boxOf, type Rule } from './rules.ts'
import { sheerSteps } from './sheer.ts'
import type { Painted, Picture } from './sheets.ts'

/** The pictures a page paints, and whether it paints anything but characters. */
export function drawnBy(steps: readonly Step[], ops: Operators): Pick<Painted, 'pictures' | 'isDrawn'> {
  const pictures = picturesOf(steps, ops)
  const isDrawn = steps.some(({ operator }) => operator === ops.constructPath || operator === ops.shadingFill)
  return { pictures, isDrawn: isDrawn || pictures.length > 0 }
}

/** Square points; what a transformation that moves or scales a page makes of the unit square is smaller. */
const SMALLEST = 16

/** The library is asked to paint no picture. The place of one is left: a transformation of the unit square under which nothing is painted. */
function picturesOf(steps: readonly Step[], ops: Operators): Picture[] {
  const sheer = sheerSteps(steps, ops)
  const paints = new Set<number>([ops.save, ops.transform, ops.beginText, ops.constructPath, ops.shadingFill])
  return steps.flatMap(({ operator, matrix }, at) => {
    if (operator !== ops.transform) return []
    let next = at + 1
    while (next < steps.length && steps[next]?.operator !== ops.restore && !isOf(steps[next], paints))
      next += 1
    const box = boxOf([applied(matrix, 0, 0), applied(matrix, 1, 1)])
    const isSheer = sheer.has(at) && { isSheer: true as const }
    return isOf(steps[next], paints) || areaOf(box) < SMALLEST ? [] : [{ ...box, step: at, ...isSheer }]
  })
}

function isOf(step: Step | undefined, kinds: ReadonlySet<number>): boolean {
  return step !== undefined && kinds.has(step.operator)
}

/** How much of a page pictures without words on them must cover to be more than a seal, a sign or the head of a letter. */
const SHARE = 1 / 8
/** Fewer characters than these on a picture are a page number or a seal's, not the text of a page that was scanned and read. */
const FEW = 40

/** Whether pictures that nobody read take up much of a page. */
export function isPictured({ width, height, glyphs, pictures }: Painted): boolean {
  const unread = pictures.filter((picture) => glyphs.filter((glyph) => isOn(glyph, picture)).length < FEW)
  return sumOf(unread) >= width * height * SHARE
}

/** How much of a page later pictures must cover to be what is seen of it: more than a seal beside a signature. */
const COVER = 1 / 2

/**
 * Whether words of a page were recognised in its pictures: they stand there without a mark of their own, or the pictures
 * are painted over them. Words painted on a picture are the report's, and so are those under one that they are seen through.
 */
export function isRecognised({ width, height, glyphs, pictures }: Painted): boolean {
  const words = glyphs.filter(({ text }) => text.trim() !== '')
  const [clear, opaque] = [words.filter(({ isClear }) => isClear), words.filter(({ isClear }) => !isClear)]
  const read = pictures.filter((picture) => clear.some((glyph) => isOn(glyph, picture)))
  const over = pictures.filter(
    (picture) =>
      !picture.isSheer && opaque.some((glyph) => glyph.step < picture.step && isOn(glyph, picture)),
  )
  return sumOf(read) >= width * height * SHARE || sumOf(over) >= width * height * COVER
}

function isOn({ x, y }: Glyph, { left, right, top, bottom }: Rule): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

function sumOf(boxes: readonly Rule[]): number {
  return boxes.reduce((sum, box) => sum + areaOf(box), 0)
}

function areaOf({ left, right, top, bottom }: Rule): number {
  return (right - left) * (bottom - top)
}
