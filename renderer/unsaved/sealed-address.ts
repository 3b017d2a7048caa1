import { z } from 'zod'
import { sealed, unsealed } from './sealed.ts'

const told = z.strictObject({
  address: z.string().regex(/^http:\/\/127\.0\.0\.1:\d{4,5}\/[\w-]{43}\/$/),
  /** When its run of the host began. */
  began: z.int(),
  /** When it was told. */
  at: z.int(),
})

/** Where the program is now, as the page of a run tells it to those of runs before. */
export type ToldAddress = z.infer<typeof told>

/** Milliseconds after which what was told is old: who heard it can't lead anyone there once that run has ended too. */
const GOOD_FOR = 30_000

/** An address as only who has the key can read or make it. */
export function sealedAddress(told: ToldAddress, key: Uint8Array): string {
  return sealed(JSON.stringify(told), key)
}

/**
 * The address that a page of a run is to follow.
 * @param own when the page's own run began
 * @returns undefined where it is sealed by another key, of no later run, told long ago, or none at all
 */
export function addressToFollow(
  words: string,
  key: Uint8Array,
  own: number,
  now: number,
): string | undefined {
  try {
    const { address, began, at } = told.parse(JSON.parse(unsealed(words, key)))
    return began > own && Math.abs(now - at) <= GOOD_FOR ? address : undefined
  } catch {
    return undefined
  }
}
