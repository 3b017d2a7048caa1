import { changeGrids, isBlank, isFigure } from './change.ts'
import type { Page, Slot } from './page.ts'

/**
 * The page with the cells marked that its manner of spelling tables makes undecidable: cells glued together, and
 * rows spelled one cell a line in which a blank leaves no trace.
 */
export function settled(page: Page): Page {
  const { tablesInText, cellPerParagraph } = page.manner
  const glued = tablesInText.startsWith('glued')
  if (!glued && tablesInText !== 'lines' && !cellPerParagraph) return page
  const unclear = glued ? isGlued : hasBlank
  return changeGrids(page, (grid) => ({
    ...grid,
    rows: grid.rows.map((row) =>
      unclear(row) ? row.map((slot) => (isFigure(slot) ? { ...slot, undecidable: true } : slot)) : row,
    ),
  }))
}

function isGlued(row: readonly Slot[]): boolean {
  return new Set(row.filter(isFigure).map(({ id }) => id)).size > 1
}

function hasBlank(row: readonly Slot[]): boolean {
  return row.some((slot) => isFigure(slot) && isBlank(slot))
}
