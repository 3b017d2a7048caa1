import { matchesOf } from '../matches.ts'
import type { Claim } from '../narrative/claim.ts'
import type { Finding } from './finding.ts'
import { ownClaims } from './own-claims.ts'
import { type Check, ofEachText } from './reading.ts'
import { placeOf } from './texts.ts'
import { quoted } from '../report/quoted.ts'

/** Where the requests of a year have no business to be told. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'overview.management',
  'overview.platforms',
  'overview.oversight',
])

/** A sentence of part one that begins with what is still to be done: 下一步，将…. */
const PLANS =
  /(?<words>下一?步(?!骤)(?:工作中)?|下一?阶段|接下来|今后|明年|来年|下一年度?)，?[^。；\n]{0,12}(?:将|要(?!求)|拟|计划|继续|进一步|加强|加大|提[高升])/gu
const STARTS = /(?:^|[。\n])[^\S\n]{0,4}$/u

/** `guidance.missing`: what stands in an item that is not its own. */
export const checkMisplaced: Check = (report, reading) => [
  ...misplacedRequests(report, reading),
  ...misplacedPlans(report, reading),
]

/** Plans belong to part five, and so to one item only: its improvements. */
const misplacedPlans = ofEachText((text) => {
  if (text.part !== 1) return []
  const plan = matchesOf(text.text, PLANS).find(({ index }) =>
    STARTS.test(text.text.slice(Math.max(0, index - 5), index)),
  )
  if (!plan) return []
  const { 0: words, index, groups } = plan
  const message = `${quoted(groups?.['words'] ?? '')}说的是今后的打算，格式要求写在第五部分的“改进情况”里，请移过去。`
  return [
    { rule: 'guidance.missing', severity: 'advice', ...placeOf(text, index, index + words.length), message },
  ]
})

/** Requests told in another item of part one, and not in the one on requests. */
const misplacedRequests: Check = (_, { texts }) => {
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
