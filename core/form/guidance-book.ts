import type { TableId, TextField } from './form.ts'

/** What a writer needs to know about one item of the form. */
export interface Guidance {
  /** What the form demands, one point each. */
  readonly demands: readonly string[]
  /** Where that stands in law or notice. */
  readonly basis: readonly string[]
  /** What reviewers return reports for. */
  readonly returned: readonly string[]
  /** An example to insert and fill in; blanks are "____", {year} and {agency} are the report's. Empty for tables. */
  readonly example: string
}

export type GuidanceBook = { readonly [item in TextField | TableId]: Guidance }

/** An example with the report's year and unit in it; a unit without a name is one more blank. */
export function filledExample(
  { example }: Pick<Guidance, 'example'>,
  { year, agency }: { readonly year: number; readonly agency: { readonly name: string } },
): string {
  return example.replaceAll('{year}', String(year)).replaceAll('{agency}', agency.name.trim() || '____')
}
