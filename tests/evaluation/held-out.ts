import { editions } from '../../core/form/editions.ts'
import { charactersOf } from '../../core/narrative/characters.ts'
import { LEXICON } from '../../core/narrative/lexicon.ts'
import { bookOf } from '../../core/narrative/terms.ts'
import type { Passage } from './passages.ts'
import { type Evaluation, evaluate } from './score.ts'

/** A province's passages, read by someone who has never seen a report of that province. */
export interface HeldOut {
  readonly province: string
  readonly passages: number
  readonly evaluation: Evaluation
}

/**
 * Reads the passages of each province without the words that only its own passages have: what the lexicon learned from
 * them alone is left out, so that the score is that of a province nobody has looked at. The form's own words stay.
 */
export function heldOut(passages: readonly Passage[]): HeldOut[] {
  const texts = Map.groupBy(passages, ({ province = '' }) => province)
  const said = new Map([...texts].map(([province, own]) => [province, together(own)]))
  return [...texts]
    .filter(([province]) => province !== '')
    .map(([province, own]) => {
      const others = [...said].filter(([each]) => each !== province).map(([, text]) => text)
      const elsewhere = [FORM, ...others].join('\n')
      const learned = said.get(province) ?? ''
      const evaluation = evaluate(
        own,
        bookOf(lexiconWithout((word) => learned.includes(word) && !elsewhere.includes(word))),
      )
      return { province, passages: own.length, evaluation }
    })
}

function together(passages: readonly Passage[]): string {
  return passages.map(({ text }) => charactersOf(text).text).join('\n')
}

function lexiconWithout(isLeftOut: (word: string) => boolean): typeof LEXICON {
  return LEXICON.map((entry) => ({
    ...entry,
    words: entry.words
      .split(' ')
      .filter((word) => !isLeftOut(word))
      .join(' '),
  })).filter(({ words }) => words !== '')
}

/** The words that the form itself has. */
const FORM = charactersOf(
  Object.values(editions)
    .flatMap(({ tables }) => Object.values(tables))
    .flatMap(({ rows, columns }) => [...rows, ...columns].map(({ label }) => label))
    .join('\n'),
).text
