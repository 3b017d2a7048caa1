import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import type { Check } from './reading.ts'
import { placeOf } from './texts.ts'

/** Shorter sentences may well be said twice: 依法依规答复申请人。 */
const LONG = 24
/** Within one text nobody says the same twice, unless it is short. */
const LONG_WITHIN = 15

/** `proof.term`: one sentence word for word in two places of a report, as when a paragraph was pasted twice. */
export const checkRepeatedSentences: Check = (_, { texts }) => {
  const seen = new Map<string, string>()
  return texts.flatMap((text) =>
    matchesOf(text.text, /[^。！？；\n]+/gu).flatMap(({ 0: sentence, index }): Finding[] => {
      const words = sentence.replaceAll(/[\s,，、:：]/gu, '')
      if (words.length < LONG_WITHIN) return []
      const before = seen.get(words)
      seen.set(words, text.label)
      if (before === undefined || (before !== text.label && words.length < LONG)) return []
      const start = index + sentence.length - sentence.trimStart().length
      const message = `这一句与${quoted(before)}里的一字不差，像是贴了两遍，请核对后删去一处。`
      return [
        {
          rule: 'proof.term',
          severity: 'warning',
          ...placeOf(text, start, index + sentence.trimEnd().length),
          message,
        },
      ]
    }),
  )
}
