import { type Characters, originalSpan } from './characters.ts'
import type { Span } from './claim.ts'
import type { Clause } from './clauses.ts'

/** A sentence, or what a semicolon closes of one. */
export interface StatedSentence extends Span {
  /** A number stands in it that counts or measures something: no date, no span of time, no number of a document. */
  readonly hasFigure: boolean
  /** It says that there was none of something: 未开展, 没有. */
  readonly isDenial: boolean
}

/** The sentences of a line with their places in it. */
export function sentencesOf(clauses: readonly Clause[], characters: Characters): StatedSentence[] {
  const sentences: Clause[][] = []
  for (const clause of clauses) {
    const last = sentences.at(-1)
    const goesOn = last?.[0]?.sentence === clause.sentence && (clause.mark !== ';' || clause.depth > 0)
    if (last && goesOn) last.push(clause)
    else sentences.push([clause])
  }
  return sentences.map((each) => ({
    ...originalSpan(characters, each[0]?.start ?? 0, each.at(-1)?.end ?? 0),
    hasFigure: each.some(({ quantities }) => quantities.length > 0),
    isDenial: each.some(({ terms }) => terms.some(({ tag }) => tag === 'denial')),
  }))
}
