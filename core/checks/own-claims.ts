import type { Claim } from '../narrative/claim.ts'
import type { ReadText } from './reading.ts'

/** The least margin of a reading worth a word. */
const LIKELY = 0.5

/** What a text itself says of its figures: not what is likely meant otherwise. */
export function ownClaims({ narrative }: ReadText): readonly Claim[] {
  return narrative.claims.filter(({ margin }) => margin >= LIKELY)
}
