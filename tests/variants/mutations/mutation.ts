import type { Facts } from '../facts/facts.ts'
import type { Layout } from '../grids/layout.ts'
import type { Page } from '../page/page.ts'
import type { Random } from '../facts/random.ts'

export const FORMATS = ['docx', 'html', 'mht', 'txt'] as const
export type Format = (typeof FORMATS)[number]

/** One way in which a real report differs from the form. */
export interface Mutation {
  readonly name: string
  /** The formats it can happen in; without, all. */
  readonly formats?: readonly Format[]
  /** What it decides. Two that decide the same are never combined. */
  readonly decides: readonly Aspect[]
  readonly facts?: (facts: Facts, random: Random) => Facts
  readonly layout?: (layout: Layout, random: Random) => Layout
  readonly page?: (page: Page, random: Random) => Page
}

export type Aspect =
  | 'title'
  | 'ending'
  | 'file name'
  | 'headings'
  | 'sections'
  | 'part five'
  | 'words'
  | 'bold'
  | 'spelling of labels'
  | 'brackets'
  | 'quotes'
  | 'enterprise'
  | 'spelling of figures'
  | 'values'
  | 'totals'
  | 'fees'
  | 'merging'
  | 'disclosure'
  | 'requests head'
  | 'groups'
  | 'other rows'
  | 'row length'
  | 'disputes'
  | 'pages'
  | 'extra tables'
  | 'frame'
  | 'charset'
  | 'text tables'
  | 'marks'

/** The formats that keep a table's cells apart. */
export const WITH_TABLES: readonly Format[] = ['docx', 'html', 'mht']
export const WEB: readonly Format[] = ['html', 'mht']
