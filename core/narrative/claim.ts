import type { ClaimKind } from './kinds.ts'

/** A stretch of the original text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Finds the exact words of a stretch of characters in the original text. */
export type Quoted = (start: number, end: number) => Span & { readonly quote: string }

/** What a text says about a figure of the form. */
export interface Claim extends Span {
  readonly quote: string
  readonly kind: ClaimKind
  /** Counts; 万元 for fees_amount, 元 for processing_fee_charged. */
  readonly value: number
  /** There was none, in words: 未收到. */
  readonly negated: boolean
  /** 约, 余: the figure is not meant to be exact. */
  readonly approximate: boolean
  /** The row of the table of requests, where the words name one. */
  readonly row: string | undefined
  /** The columns of the table of requests, where a kind of applicant is meant; nothing for all of them. */
  readonly columns: readonly string[] | undefined
  /** How much more it would cost to read the words another way: from 0, undecided, to 4. */
  readonly margin: number
  /** The figure itself, to be replaced; nothing where it is in words of denial. */
  readonly figure: Span | undefined
}

/** A total that the text divides, and its parts. */
export interface Breakdown extends Span {
  readonly quote: string
  readonly total: number
  readonly unit: string
  readonly parts: readonly BreakdownPart[]
  /** Whether the parts are meant to be all there are. */
  readonly exhaustive: boolean | 'unknown'
  /** 其中, a colon or brackets say that these are parts. */
  readonly isExplicit: boolean
  /** The parts cannot overlap: results of handling. */
  readonly isExclusive: boolean
}

export interface BreakdownPart extends Span {
  readonly quote: string
  readonly value: number
  readonly unit: string
  /** It or the total is only about right. */
  readonly approximate: boolean
  /** The percentage the text gives it. */
  readonly share: Share | undefined
}

export interface Share extends Span {
  readonly quote: string
  /** It is the part's share of the total, at the digits it is written with. */
  readonly fits: boolean
  /** How many decimal places it is written with. */
  readonly digits: number
}
