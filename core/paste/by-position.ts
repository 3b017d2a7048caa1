import type { CellAddress, FormTable } from '../form/form.ts'
import { type FigurePlace, isComputed } from '../grid/figure-places.ts'
import { readFigure } from '../report/figure.ts'
import type { CellValue } from '../report/report.ts'
import type { PasteDoubt, PastedValue, PasteProposal } from './proposal.ts'
import { Refusals } from './refusals.ts'
import { targetRows } from './target-rows.ts'

type Rows = readonly (readonly string[])[]

/**
 * Lays a block of figures over the form from one cell on. Columns and rows fall where they stand in the printed table; a
 * computed cell takes nothing, since its total follows by itself. A block that lies beyond the table, but would fit if its
 * rows were columns, is turned.
 */
export function readByPosition(table: FormTable, from: CellAddress, rows: Rows): PasteProposal {
  const block = withoutOuterBlanks(rows)
  const upright = lay(table, from, block)
  if (upright.left.length === 0) return upright
  const turned = lay(table, from, turnedRows(block))
  if (turned.left.length > 0) return upright
  const doubt = { reason: '块的行数和列数与表相反，是按行列互换写入的。', cells: [] }
  return { ...turned, isTurned: true, doubts: [doubt, ...turned.doubts] }
}

function lay(table: FormTable, from: CellAddress, block: Rows): PasteProposal {
  const { rows, doubt } = targetRows(table, from, block.length)
  const start = rows[0]?.find(({ address }) => address === from)?.column ?? 0
  const values: PastedValue[] = []
  const stated: (readonly [CellAddress, CellValue])[] = []
  const refusals = new Refusals()
  const take = (place: FigurePlace, text: string, row: number, column: number) => {
    const reading = readFigure(text, place.kind, 'typed')
    if (!reading.ok) refusals.noFigure(row, column, text, reading.problem)
    else if (!isComputed(place)) values.push([place.address, reading.value])
    else if (reading.value !== null) stated.push([place.address, reading.value])
  }
  block.forEach((cells, down) => {
    const places = placesOf(
      (rows[down] ?? []).filter(({ column }) => column >= start),
      cells,
      start,
    )
    cells.forEach((text, across) => {
      const place = places[across]
      if (place) take(place, text, down, across)
      else if (text.trim() !== '') refusals.outside()
    })
  })
  return {
    by: 'position',
    isTurned: false,
    values,
    stated,
    doubts: [...(doubt === undefined ? [] : [{ reason: doubt, cells: [] }]), ...blankRows(block)],
    left: refusals.sentences(),
  }
}

/**
 * The cells of the form that those of a row fall into: as they stand in the grid, merged ones beginning at their first column;
 * where that leaves a figure within a merged cell, one after the other.
 */
function placesOf(
  row: readonly FigurePlace[],
  cells: readonly string[],
  start: number,
): readonly (FigurePlace | undefined)[] {
  const inGrid = cells.map((_, across) => row.find(({ column }) => column === start + across))
  const isWithin = (across: number) =>
    row.some(({ column, colSpan }) => column < start + across && start + across < column + colSpan)
  return cells.some((text, across) => text.trim() !== '' && isWithin(across)) ? row : inGrid
}

/** A row without anything may be one of the form or one between two of them. */
function blankRows(block: Rows): PasteDoubt[] {
  const at = block.findIndex(isBlank)
  if (at < 0 || block.every((row) => row.length < 2)) return []
  return [{ reason: `块的第 ${at + 1} 行是空行，是当作表中的一行空格写入的。`, cells: [] }]
}

function isBlank(row: readonly string[]): boolean {
  return row.every((text) => text.trim() === '')
}

/** Rows of nothing after the last figure are no part of a block. */
function withoutOuterBlanks(rows: Rows): Rows {
  return rows.slice(0, rows.findLastIndex((row) => !isBlank(row)) + 1)
}

function turnedRows(rows: Rows): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''))
}
