import type { TextField } from '../../../core/form/form.ts'

/** A version in use, as it is compared with all others. */
export interface ComparedVersion {
  /** Deflated JSON. Where it has memory of its own, that is handed over. */
  readonly content: Uint8Array
  /** Names of the unit, which say nothing of whose words they stand in. */
  readonly names: readonly string[]
}

/** Two texts, by the places of their versions in the order they were added. */
export interface FoundPair {
  readonly field: TextField
  /** The texts are alike, or they only tell the same case. */
  readonly kind: 'text' | 'passage'
  readonly one: number
  readonly other: number
  readonly share: number
  readonly quote: string
}

/** Two texts that somebody looked at, by the places of their versions. */
export type LookedPair = Pick<FoundPair, 'one' | 'other'> & { readonly field: string }

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

/** How alike, how many at most, and what was looked at already. */
export interface Wanted {
  readonly atLeast: number
  readonly most: number
  readonly looked: readonly LookedPair[]
}

/** Some fields of every version are added, then compared and forgotten; then others. In the end it is asked what was found. */
export type Heard =
  | { readonly add: readonly ComparedVersion[]; readonly from: number; readonly fields: readonly TextField[] }
  | 'compare'
  | 'tell'
export type Said = 'done' | { readonly compared: number } | { readonly found: Found }
