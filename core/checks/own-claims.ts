import type { Claim } from '../narrative/claim.ts'
import type { ReadText } from './reading.ts'
import type { Span } from './remark.ts'

/** The least margin of a reading worth a word. */
const LIKELY = 0.5

/**
 * What a text itself says of its figures: not what is likely meant otherwise, nor the words of a slogan, a motto or a title
 * that it quotes, “办结一件申请、解决一个问题”.
 */
export function ownClaims({ text, narrative }: ReadText): readonly Claim[] {
  const sayings = [...text.matchAll(/“(?<words>[^“”\n、，；]*[、，；][^“”\n]*)”/gu)].map(
    ({ 0: words, index }): Span => ({ start: index, end: index + words.length }),
  )
  return narrative.claims.filter(
    (claim) =>
      claim.margin >= LIKELY && sayings.every(({ start, end }) => claim.start < start || claim.end > end),
  )
}
