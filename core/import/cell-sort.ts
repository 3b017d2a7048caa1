import { COUNT_UNIT, isBlankFigure, MONEY_UNIT } from '../report/figure.ts'

/** What the text of a cell is: a figure, nothing, or words. */
export type CellSort = 'figure' | 'blank' | 'words'

const FIGURE = new RegExp(`^(?:[-+−]|增加?|减少?)?\\d[\\d,.\\s]*(?:${COUNT_UNIT}|${MONEY_UNIT}|元)?$`, 'u')

/** What the text of a cell is. A figure may be one that no cell of the form takes. */
export function sortOf(text: string): CellSort {
  if (isBlankFigure(text)) return 'blank'
  return FIGURE.test(text.normalize('NFKC').trim()) ? 'figure' : 'words'
}
