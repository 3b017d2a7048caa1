import type { CellAddress, TableId, TextField } from '../form/form.ts'
import type { EditionId } from '../form/editions.ts'

export const LEVELS = ['government', 'department', 'township', 'other'] as const
export type Level = (typeof LEVELS)[number]

export interface Agency {
  readonly name: string
  readonly level: Level
  readonly region?: string | undefined
  readonly address?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
}

/** A figure: a count or the change of one as an integer, money as a decimal string exactly as typed (万元). */
export type CellValue = number | string

/** The filled cells of one table. A cell that is absent is not filled in, which is not 0. */
export type Cells = { readonly [address in CellAddress]?: CellValue | undefined }

/** One annual report in the exchange form `nianbao/report@1`. Totals are computed, never stored. */
export interface Report {
  readonly schema: 'nianbao/report@1'
  readonly form: EditionId
  /** The statistics year. */
  readonly year: number
  readonly agency: Agency
  readonly preamble: string
  readonly overview: {
    readonly proactive: string
    readonly onRequest: string
    readonly management: string
    readonly platforms: string
    readonly oversight: string
  }
  readonly tables: { readonly [id in TableId]: Cells }
  /** Totals as a source document printed them: checked, never exported. */
  readonly stated?: { readonly [id in TableId]?: Cells | undefined } | undefined
  readonly problems: { readonly problems: string; readonly improvements: string }
  readonly other: string
}

/** "requests:received/natural": a cell named within the whole report, as findings name it. */
export type CellName = `${TableId}:${CellAddress}`

export type AgencyField = `agency.${keyof Agency}`

/** One independently edited and stored piece of a report. */
export type Field = 'year' | AgencyField | TextField | CellName

/** What a field holds; null is "not filled in". */
export type FieldValue = string | number | null

export function cellName(table: TableId, address: CellAddress): CellName {
  return `${table}:${address}`
}

/** The table and address of a cell's name, or nothing where the field is not a cell. */
export function parseCellName(field: string): { table: TableId; address: CellAddress } | undefined {
  const match = /^(disclosure|requests|disputes):(.+\/.+)$/.exec(field)
  return match ? { table: match[1] as TableId, address: match[2] as CellAddress } : undefined
}
