import type { TextField } from '../form/form.ts'
import type { CellName, Field, Report } from '../report/report.ts'

/** What was found of a report in a document, with what stays for a person to decide. */
export interface Imported {
  /** The exchange form, with the totals the source printed as `stated`. What was not found is blank. */
  readonly report: Report
  readonly placed: readonly Placed[]
  readonly doubts: readonly Doubt[]
  readonly unplaced: readonly Unplaced[]
  /** What was left out whole, a Chinese sentence each that is among the doubts, too: further reports behind the first. */
  readonly leftOut?: readonly string[]
}

/** The year in a report whose document names none: not a finding, but what has to be asked for. */
export const NO_YEAR = 2008

/** Where in the source something stands: a block, and in a table its row and cell, each from 0. */
export interface SourcePlace {
  readonly block: number
  readonly row?: number
  readonly cell?: number
}

/** A field and where its content was taken from. */
export interface Placed {
  readonly field: Field
  readonly from: readonly SourcePlace[]
}

/** A field whose value someone has to look at; the report holds the best guess, or nothing. */
export interface Doubt {
  readonly field: 'year' | 'agency.name' | TextField | CellName
  /** One Chinese sentence that says what is doubtful and what to do. */
  readonly reason: string
  /** Of a whole table: its figures, each of which is in doubt. */
  readonly figures?: readonly CellName[]
}

/** Words of the source that found no place. */
export interface Unplaced {
  readonly text: string
  readonly from: SourcePlace
}
