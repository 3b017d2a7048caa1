import type { Finding } from '../finding.ts'
import type { FieldText } from '../texts.ts'
import { checkBrackets } from './brackets.ts'
import { checkEndings } from './endings.ts'
import { checkMarks } from './marks.ts'
import { checkQuotes } from './quotes.ts'
import { checkTitleMarks } from './title-marks.ts'

/** `proof.punctuation`: half-width, doubled and unmatched marks, titles in titles, ends of paragraphs. */
export function checkPunctuation(read: FieldText): Finding[] {
  const text = { ...read, text: read.written }
  return [
    ...checkMarks(text),
    ...checkBrackets(text),
    ...checkQuotes(text),
    ...checkTitleMarks(text),
    ...checkEndings(text),
  ]
}
