import type { Claim } from '../narrative/claim.ts'
import type { Finding } from './finding.ts'
import { ownClaims } from './own-claims.ts'
import type { Check } from './reading.ts'
import { placeOf } from './texts.ts'
import { quoted } from '../report/quoted.ts'

/** Where the requests of a year have no business to be told. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'overview.management',
  'overview.platforms',
  'overview.oversight',
])

/** `guidance.missing`: requests told in another item of part one, and not in the one on requests. */
export const checkMisplaced: Check = (_, { texts }) => {
  const place = texts.find(({ field }) => field === 'overview.onRequest')
  if (!place || place.text.trim() === '' || ownClaims(place).some(isOfRequests)) return []
  return texts
    .filter(({ field }) => ELSEWHERE.has(field))
    .flatMap((text): Finding[] => {
      const claim = ownClaims(text).find(isOfRequests)
      if (!claim) return []
      const message = `${quoted(claim.quote)}是依申请公开的情况，写在${quoted(text.label)}里，${quoted(place.label)}里没有写，请移过去。`
      return [
        {
          rule: 'guidance.missing',
          severity: 'advice',
          ...placeOf(text, claim.start, claim.end),
          message,
        },
      ]
    })
}

function isOfRequests({ kind }: Claim): boolean {
  return kind === 'requests_received_new' || kind === 'requests_handled'
}
