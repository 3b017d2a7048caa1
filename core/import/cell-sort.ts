import { isBlankFigure } from '../report/figure.ts'

/** What the text of a cell is: a figure, nothing, or words. */
export type CellSort = 'figure' | 'blank' | 'words'

const FIGURE =
  /^(?:[-+−]|增加?|减少?)?\d[\d,.\s]*(?:[件份项次起宗个条]|\([件份项次起宗个条]\)|万元?|\(万元\)|元)?$/u

/** What the text of a cell is. A figure may be one that no cell of the form takes. */
export function sortOf(text: string): CellSort {
  if (isBlankFigure(text)) return 'blank'
  return FIGURE.test(text.normalize('NFKC').trim()) ? 'figure' : 'words'
}
