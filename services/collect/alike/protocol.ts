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

/** Two texts that somebody looked at, by the places of their versions. */
export type LookedPair = Pick<FoundPair, 'field' | 'one' | 'other'>

/** Two texts in whatever order. */
export function nameOf({ field, one, other }: LookedPair): string {
  return `${field} ${Math.min(one, other)} ${Math.max(one, other)}`
}

export interface Found {
  readonly pairs: readonly FoundPair[]
  /** Of those that nobody looked at. */
  readonly total: number
  /** Those that somebody looked at, and that are found. */
  readonly looked: readonly FoundPair[]
}

export type Heard =
  | { readonly add: readonly ComparedVersion[] }
  | { readonly atLeast: number; readonly most: number; readonly looked: readonly LookedPair[] }
export type Said = 'added' | { readonly done: number; readonly total: number } | { readonly found: Found }
