import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import type { Check } from './reading.ts'
import { findingOf } from './remark.ts'
import type { FieldText } from './texts.ts'

/** Shorter sentences may well be said twice: 依法依规答复申请人。 */
const LONG = 24
/** Within one text nobody says the same twice, unless it is short. */
const LONG_WITHIN = 15
/** More than one of them: no text of several is another one's. */
const SENTENCES = /[。！？；].*[。！？；]/su

/** `proof.term`: a sentence, or all of a text, word for word in two places of a report, as when a paragraph was pasted twice. */
export const checkRepeatedSentences: Check = (_, { texts }) => {
  const sentences = new Map<string, string>()
  const wholes = new Map<string, string>()
  return texts.flatMap((text): Finding[] => {
    const all = SENTENCES.test(text.text) ? bare(text.text) : undefined
    const same = all === undefined ? undefined : wholes.get(all)
    if (all !== undefined) wholes.set(all, text.label)
    if (same !== undefined) return [repeated(text, same, 0, text.text.length)]
    return matchesOf(text.text, /[^。！？；\n]+/gu).flatMap(({ 0: sentence, index }): Finding[] => {
      if (sentence.length < LONG_WITHIN) return []
      const words = bare(sentence)
      if (words.length < LONG_WITHIN) return []
      const before = sentences.get(words)
      sentences.set(words, text.label)
      if (before === undefined || (before !== text.label && words.length < LONG)) return []
      const start = index + sentence.length - sentence.trimStart().length
      return [repeated(text, before, start, index + sentence.trimEnd().length)]
    })
  })
}

function bare(words: string): string {
  return words.replaceAll(/[\s,，、:：]/gu, '')
}

function repeated(text: FieldText, before: string, start: number, end: number): Finding {
  const what = end - start === text.text.length ? '这一段' : '这一句'
  const message = `${what}与${quoted(before)}里的一字不差，像是贴了两遍，请核对后删去一处。`
  return findingOf(text, { rule: 'proof.term', severity: 'warning', start, end, message })
}
