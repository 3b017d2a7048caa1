import type { Step } from './drawing.ts'
import type { Operators } from './open-pdf.ts'
import { applied } from './matrix.ts'
import { boxOf, type Rule } from './rules.ts'
import type { Painted } from './sheets.ts'

/** The pictures a page paints, and whether it paints anything but characters. */
export function drawnBy(steps: readonly Step[], ops: Operators): Pick<Painted, 'pictures' | 'isDrawn'> {
  const pictures = picturesOf(steps, ops)
  const isDrawn = steps.some(({ operator }) => operator === ops.constructPath || operator === ops.shadingFill)
  return { pictures, isDrawn: isDrawn || pictures.length > 0 }
}

/** Square points; what a transformation that moves or scales a page makes of the unit square is smaller. */
const SMALLEST = 16

/** The library is asked to paint no picture. The place of one is left: a transformation of the unit square under which nothing is painted. */
function picturesOf(steps: readonly Step[], ops: Operators): Rule[] {
  const paints = new Set<number>([ops.save, ops.transform, ops.beginText, ops.constructPath, ops.shadingFill])
  return steps.flatMap(({ operator, matrix }, at) => {
    if (operator !== ops.transform) return []
    let next = at + 1
    while (next < steps.length && steps[next]?.operator !== ops.restore && !isOf(steps[next], paints))
      next += 1
    const box = boxOf([applied(matrix, 0, 0), applied(matrix, 1, 1)])
    return isOf(steps[next], paints) || areaOf(box) < SMALLEST ? [] : [box]
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
  const unread = pictures.filter(
    ({ left, right, top, bottom }) =>
      glyphs.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom).length < FEW,
  )
  return unread.reduce((sum, box) => sum + areaOf(box), 0) >= width * height * SHARE
}

function areaOf({ left, right, top, bottom }: Rule): number {
  return (right - left) * (bottom - top)
}
