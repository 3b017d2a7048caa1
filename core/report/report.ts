import type { CellAddress, TableId, TextField } from '../form/form.ts'
import type { EditionId } from '../form/editions.ts'

export const LEVELS = ['government', 'department', 'township', 'other'] as const
export type Level = (typeof LEVELS)[number]

/** The statistics years there are reports about: the regulation is in force since 2008. */
export const YEARS = { first: 2008, last: 2100 } as const

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

/** An item that an office adds after the five of part one. */
export interface FurtherItem {
  /** As printed, number included: "（六）标准化建设". One line. */
  readonly heading: string
  readonly text: string
}

/** Editions of the exchange form. @2 has what some offices add to part one. */
export const REPORT_SCHEMAS = ['nianbao/report@1', 'nianbao/report@2'] as const
export type ReportSchema = (typeof REPORT_SCHEMAS)[number]

/** One annual report in the exchange form. Totals are computed, never stored. */
export interface Report {
  /** The first edition that has room for the report, so that one report has one exchange form. @see schemaFor */
  readonly schema: ReportSchema
  readonly form: EditionId
  /** The statistics year. */
  readonly year: number
  readonly agency: Agency
  readonly preamble: string
  readonly overview: {
    /** What stands before the first item; never empty. */
    readonly introduction?: string | undefined
    readonly proactive: string
    readonly onRequest: string
    readonly management: string
    readonly platforms: string
    readonly oversight: string
    /** In printed order; never empty. */
    readonly more?: readonly FurtherItem[] | undefined
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

/** The first edition of the exchange form that has room for all of a report. */
export function schemaFor({ overview }: Pick<Report, 'overview'>): ReportSchema {
  const isPlain = overview.introduction === undefined && overview.more === undefined
  return isPlain ? 'nianbao/report@1' : 'nianbao/report@2'
}

export function cellName(table: TableId, address: CellAddress): CellName {
  return `${table}:${address}`
}

/** The table and address of a cell's name, or nothing where the field is not a cell. */
export function parseCellName(field: string): { table: TableId; address: CellAddress } | undefined {
  const match = /^(disclosure|requests|disputes):([^/]+\/.+)$/.exec(field)
  return match ? { table: match[1] as TableId, address: match[2] as CellAddress } : undefined
}
