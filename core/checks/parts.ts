import type { Share } from '../narrative/claim.ts'

/** What parts add up to, without the traces that decimals leave. */
export function sumOf(parts: readonly { readonly value: number }[]): number {
  return Math.round(parts.reduce((sum, { value }) => sum + value, 0) * 1e6) / 1e6
}

/** Whether a percentage, as far as it is written out, is the share that a figure has of a whole. */
export function isShareOf(value: number, whole: number, { quote, digits }: Share): boolean {
  const stated = Number(/\d+(?:\.\d+)?/u.exec(quote)?.[0])
  return whole > 0 && Math.abs((value / whole) * 100 - stated) <= 10 ** -digits * 0.51 + 1e-9
}
