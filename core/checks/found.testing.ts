import type { Finding } from './finding.ts'
import type { FieldText } from './texts.ts'

/** For specs: what a check of one text finds in some words of a text field. */
export function found(
  check: (text: FieldText) => Finding[],
  text: string,
  field: FieldText['field'] = 'overview.oversight',
): Finding[] {
  const findings = check({
    field,
    part: field === 'preamble' ? 0 : 1,
    label: '监督保障',
    text,
    written: text,
  })
  for (const { quote } of findings) {
    if (quote?.text !== text.slice(quote?.start, quote?.end) || quote.text === '') {
      throw new Error(`The quote ${JSON.stringify(quote)} is not what the text has there.`)
    }
  }
  return findings
}

/** For specs: the words the findings quote. */
export function named(check: (text: FieldText) => Finding[], text: string): string[] {
  return found(check, text).map(({ quote }) => quote?.text ?? '')
}

/** For specs: the text after the first suggestion is taken. */
export function applyFirst(check: (text: FieldText) => Finding[], text: string): string {
  const suggestion = found(check, text).find((each) => each.suggestion)?.suggestion
  if (!suggestion) return text
  return (
    text.slice(0, suggestion.start) + suggestion.to + text.slice(suggestion.start + suggestion.from.length)
  )
}
