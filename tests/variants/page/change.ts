import type { TableId } from '../../../core/form/form.ts'
import type { Block, Grid, Page, Slot, Words } from './page.ts'

/** The page with every paragraph replaced by what `change` makes of it: one, several or none. */
export function changeWords(page: Page, change: (words: Words) => Words | readonly Block[]): Page {
  return { ...page, blocks: page.blocks.flatMap((block) => (block.kind === 'words' ? change(block) : block)) }
}

/** The page with every table replaced by what `change` makes of it. */
export function changeGrids(page: Page, change: (grid: Grid) => Block | readonly Block[]): Page {
  return { ...page, blocks: page.blocks.flatMap((block) => (block.kind === 'grid' ? change(block) : block)) }
}

/** The page with every slot of the form's tables, or of one of them, replaced. */
export function changeSlots(page: Page, change: (slot: Slot) => Slot, table?: TableId): Page {
  return changeGrids(page, (grid) => {
    const wanted = grid.table !== undefined && (table === undefined || grid.table === table)
    return wanted ? { ...grid, rows: changedRows(grid, change) } : grid
  })
}

/** The slots of one merged cell change as one. */
function changedRows(grid: Grid, change: (slot: Slot) => Slot): Slot[][] {
  const changed = new Map<string, Slot>()
  return grid.rows.map((row) =>
    row.map((slot) => {
      const made = changed.get(slot.id) ?? change(slot)
      changed.set(slot.id, made)
      return made
    }),
  )
}

/** The page with every label of the form's tables respelled. */
export function changeLabels(page: Page, respell: (label: string) => string): Page {
  return changeSlots(page, (slot) => (isFigure(slot) ? slot : { ...slot, text: respell(slot.text) }))
}

/** The page with every figure of the form's tables respelled; `respell` sees no blanks. */
export function changeFigures(page: Page, respell: (figure: string, slot: Slot) => string): Page {
  return changeSlots(page, (slot) =>
    isFigure(slot) && !isBlank(slot) ? { ...slot, text: respell(slot.text, slot) } : slot,
  )
}

/** Whether a slot is the place of a figure, filled or not. */
export function isFigure(slot: Slot): boolean {
  return slot.value !== undefined
}

/** Whether nothing stands in a slot. */
export function isBlank(slot: Slot): boolean {
  return slot.text.trim() === ''
}
