import type { RosterUnit } from '../collection/unit.ts'

/** A row of a table, or a line: its number as its program shows it, and its cells. */
export interface RosterRow {
  readonly row: number
  readonly cells: readonly string[]
}

/** The tables of a file that lists units, or its lines, and what of it was left out, a sentence each. */
export interface RosterSource {
  readonly tables: readonly (readonly RosterRow[])[]
  readonly lost: readonly string[]
}

/** What was read of a row. */
export interface ReadRow {
  readonly row: number
  readonly unit?: RosterUnit
  /** The region that the row says; empty where it says to be of the office's own level (市直). */
  readonly region?: string
  /** Words that follow “第 3 行”. */
  readonly problems: readonly string[]
}
