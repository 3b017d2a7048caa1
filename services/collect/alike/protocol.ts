/** A version in use, as it is compared with all others. */
export interface ComparedVersion {
  /** Deflated JSON. */
  readonly content: Uint8Array
  /** Names of the unit, which say nothing of whose words they stand in. */
  readonly names: readonly string[]
}

/** Two texts, by the places of their versions in the order they were added. */
export interface FoundPair {
  readonly field: string
  /** The texts are alike, or they only tell the same case. */
  readonly kind: 'text' | 'passage'
  readonly one: number
  readonly other: number
  readonly share: number
  readonly quote: string
}

export interface Found {
  readonly pairs: readonly FoundPair[]
  readonly total: number
}

export type Heard =
  | { readonly add: readonly ComparedVersion[] }
  | { readonly atLeast: number; readonly most: number }
export type Said = 'added' | { readonly done: number; readonly total: number } | { readonly found: Found }
