import type { ReadText } from '../reading.ts'
import type { Span } from '../remark.ts'

/** What a passage says of how much there was of something in the report's year: between `least` and `most` of it. */
export interface Fact extends Span {
  readonly text: ReadText
  /** What it is said of: 培训. */
  readonly what: string
  /** The words that make it a kind of its own: 保密 in 保密培训; nothing where all of it may be meant. */
  readonly kind: string
  /** What was done with it, by its group: 问卷 sent out are not those that came back. */
  readonly act: string
  readonly least: number
  readonly most: number
}

/** No figure makes both true. */
export function exclude(a: Fact, b: Fact): boolean {
  return a.least > b.most || b.least > a.most
}
