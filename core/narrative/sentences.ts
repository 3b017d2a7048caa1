import { matchesOf } from '../matches.ts'
import { isStatutory, STATUTORY_TERMS } from './statutory.ts'

/** A sentence as far as it is the writer's own. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** Without figures, years, numbering, marks and the terms every report uses. */
  readonly words: string
}

const SENTENCE = /[^。！？；\n]+[。！？；]?/gu
const IGNORED =
  /[^\u4e00-\u9fff]+|(?<![一二三四五六七八九十])[一二三四五六七八九十]+是|(?<![一二两三四五六七八九十百千万余])[一二两三四五六七八九十百千万余]+(?=[件条份次个篇期场人项起])/gu
/** Too short to have been copied. */
const SHORT = 6

/** The sentences of a text that are the writer's own, with their places. */
export function ownSentences(text: string): Sentence[] {
  return matchesOf(text, SENTENCE).flatMap(({ 0: sentence, index }): Sentence[] => {
    if (isStatutory(sentence)) return []
    const words = sentence.replaceAll(STATUTORY_TERMS, '').replaceAll(IGNORED, '')
    if (words.length < SHORT) return []
    const start = index + sentence.length - sentence.trimStart().length
    return [{ start, end: index + sentence.trimEnd().length, words }]
  })
}
