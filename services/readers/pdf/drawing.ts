import type { PDFPageProxy } from 'pdfjs-dist'
import { IDENTITY, type Matrix, multiplied, numbersIn } from './matrix.ts'
import type { Operators } from './open-pdf.ts'

/** One thing a page does, under the transformation that holds for it, which leads to points from the upper left corner. */
export interface Step {
  readonly operator: number
  readonly args: readonly unknown[]
  readonly matrix: Matrix
}

/** What a page draws without its annotations, step by step. Forms drawn within it are told as begun and ended by `save` and `restore`. */
export async function stepsOf(page: PDFPageProxy, ops: Operators): Promise<Step[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const saved: Matrix[] = []
  let matrix: Matrix = page.getViewport({ scale: 1 }).transform
  return fnArray.map((operator, at): Step => {
    const given: unknown = argsArray[at]
    const args: readonly unknown[] = Array.isArray(given) ? given : [given]
    if (operator === ops.save) saved.push(matrix)
    else if (operator === ops.restore) matrix = saved.pop() ?? matrix
    else if (operator === ops.transform) matrix = multiplied(matrix, numbersIn(given))
    else if (operator === ops.paintFormXObjectBegin) {
      saved.push(matrix)
      matrix = multiplied(matrix, numbersIn(args[0] ?? IDENTITY))
      return { operator: ops.save, args: [], matrix }
    } else if (operator === ops.paintFormXObjectEnd) {
      matrix = saved.pop() ?? matrix
      return { operator: ops.restore, args: [], matrix }
    }
    return { operator, args, matrix }
  })
}
