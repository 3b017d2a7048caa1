import { repeatedSentences, sentenceLikeness } from '../narrative/similarity.ts'
import { BREAK } from './pieces.ts'
import { compareTexts, type Stretch } from './texts.ts'

/** A stretch of last year's and this year's text. */
export interface YearStretch extends Stretch {
  /**
   * How alike this year's sentence is to last year's, 0..1, figures, years and the form's terms left out; nothing where that
   * says nothing.
   */
  readonly alike: number | undefined
}

/** This year's text against last year's, sentence by sentence; a sentence that only moved is as alike as it is. */
export function compareYears(last: string, now: string): YearStretch[] {
  const { repeated } = repeatedSentences(now, last)
  // Texts are compared with a break before their first paragraph.
  let end = -BREAK.length
  return compareTexts(last, now).map((stretch): YearStretch => {
    const { before, after } = stretch
    const start = end
    end += after.length
    if (before !== '' && after !== '') return { ...stretch, alike: sentenceLikeness(after, before) }
    const moved = repeated.find((each) => each.start >= start && each.start < end)
    return { ...stretch, alike: moved?.likeness }
  })
}
