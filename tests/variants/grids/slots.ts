import type { CellName, CellValue } from '../../../core/report/report.ts'
import type { Figures } from '../facts/figures.ts'
import type { Slot } from '../page/page.ts'

/** A printed label. Slots of one id beside each other are one merged cell. */
export function label(text: string, id = text): Slot {
  return { id, text }
}

/** The place of a figure of the form, with what the report has there. */
export function figure(figures: Figures, cell: CellName): Slot {
  const value = figures.get(cell) ?? null
  return { id: cell, text: printed(value), cell, value }
}

/** A figure that is no cell of the form, or a place where none belongs. */
export function strange(id: string, value: CellValue | null = null): Slot {
  return { id, text: printed(value), value }
}

/** The same slot several times side by side: one cell across several columns. */
export function across(slot: Slot, columns: number): Slot[] {
  return Array.from({ length: columns }, () => slot)
}

function printed(value: CellValue | null): string {
  return value === null ? '' : `${value}`
}
