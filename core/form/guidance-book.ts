import type { TableId, TextField } from './form.ts'

/** What a writer needs to know about one item of the form. */
export interface Guidance {
  /** What the form demands, one point each. */
  readonly demands: readonly string[]
  /** Where that stands in law or notice. */
  readonly basis: readonly string[]
  /** What reviewers return reports for. */
  readonly returned: readonly string[]
  /** An example to insert and fill in; blanks are "____". Empty for tables. */
  readonly example: string
}

export type GuidanceBook = { readonly [item in TextField | TableId]: Guidance }
