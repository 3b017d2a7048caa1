/** A place on a page: the object that is the page, and how far it is from the lower edge in points. */
export interface Spot {
  readonly page: number
  readonly top: number
}

/** What a link leads to. */
export interface Target extends Spot {
  readonly title: string
}

/** Where a printed document goes in the file it becomes a part of. */
export interface PartPlace {
  /** Which part it is; in the names of its tagged elements. */
  readonly part: number
  /** The first number its objects may take. */
  readonly first: number
  /** The first key of its pages and links among those of the structure. */
  readonly firstKey: number
  /** The number its first entry of the outline has to take, that of the entry before it, and that of the first behind it. */
  readonly entry: number
  readonly entryBefore: number | undefined
  readonly entryBehind: number | undefined
  /** What its topmost entries say; of a heading of several lines behind a page break, browsers say the first line twice. */
  readonly titles: readonly string[]
  /** Over every page a sheet is laid, with the running head and the number. */
  readonly underSheets: boolean
  /** Pages of chapters before its own: which of them are left-hand pages follows from that. */
  readonly pagesBefore: number
  /** Where links lead, by their names. */
  readonly targets: Readonly<Record<string, Target>>
  /** What its tables are called, in their order. */
  readonly tableNames: readonly string[]
}

/** A printed document as part of another file: plain values, so that it is made in a thread. */
export interface Part {
  /** Its objects one behind the other, and where each begins, by its number. */
  readonly bytes: Uint8Array
  readonly offsets: readonly (readonly [number, number])[]
  /** The number behind its last. */
  readonly next: number
  readonly nextKey: number
  readonly pageRoot: number
  readonly pages: readonly number[]
  /** Numbers that the sheets over its pages have to take. */
  readonly sheets: readonly number[]
  /** Its topmost tagged elements. */
  readonly elements: readonly number[]
  /** Nodes of the trees by which tagged elements are found, by key and by name. */
  readonly byKey: number | undefined
  readonly byName: number | undefined
  /** The last topmost entry of its outline. */
  readonly lastEntry: number
  /** Where its topmost entries lead: its chapters. */
  readonly chapters: readonly Spot[]
  /** It keeps to PDF/A-2a and PDF/UA-1. */
  readonly claims: boolean
}

/** Objects every joined file has, by the number they take. */
export const ROOTS = {
  catalog: 1,
  pages: 2,
  structure: 3,
  document: 4,
  outline: 5,
  info: 6,
  byKey: 7,
  byName: 8,
  beforePage: 9,
  behindPage: 10,
  metadata: 11,
  colours: 12,
  beforeLeftPage: 13,
} as const
export const FIRST_FREE = 14

/** The name under which a page finds the sheet over it. */
export const SHEET = 'Sheet'
