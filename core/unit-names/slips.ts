import { distance } from 'fastest-levenshtein'
import { LONG_ORGANS } from './organs.ts'

/** The name that was meant where its organ has one slip: a character wrong, missing, added, or two that changed places. */
export function withoutSlip(name: string): string[] {
  return LONG_ORGANS.flatMap((organ) => {
    if (name.endsWith(organ)) return []
    return [organ.length - 1, organ.length, organ.length + 1].flatMap((length) => {
      const region = name.slice(0, -length)
      return region !== '' && isSlip(name.slice(-length), organ) ? [region + organ] : []
    })
  })
}

/**
 * How one is written for the other; what stands before the organ must not count as part of it. The kind of organ at the end has
 * to be right: 处, 所 and 分局 are others.
 */
function isSlip(written: string, organ: string): boolean {
  if (written.slice(-2) !== organ.slice(-2)) return false
  if (distance(written, organ) === 1) return written.length !== organ.length + 1 || written[0] === organ[0]
  return written.length === organ.length && isExchange(written, organ)
}

function isExchange(written: string, organ: string): boolean {
  const at = Array.from(organ).findIndex((character, i) => written[i] !== character)
  const exchanged = organ.slice(0, at) + (organ[at + 1] ?? '') + (organ[at] ?? '') + organ.slice(at + 2)
  return at >= 0 && exchanged === written
}
