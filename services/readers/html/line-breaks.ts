import type { Setting } from './paragraph.ts'

const INDENTED = /^(?:\u3000|\s{2})/
const ENDED = /[。！？；：…!?;:]["”’）)]?\s*$/
const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]+(?:[、.．]|是)|[（(]?[一二三四五六七八九十\d]+[）)]|\d+[.．、])/

/** Whether text begins with a number of its own. */
export function isNumbered(text: string): boolean {
  return NUMBERED.test(text)
}

/**
 * Whether a line break ends the paragraph: writers of web pages set whole articles with `<br>`, and indent each paragraph.
 * `long` tells that the element holds more text than a paragraph of a few lines.
 */
export function endsParagraph(
  breaks: Setting['breaks'],
  before: string,
  after: string,
  long: boolean,
): boolean {
  if (breaks === 'lines') return false
  if (breaks === 'paragraphs' || before.trim() === '' || INDENTED.test(after)) return true
  return ENDED.test(before.slice(-10)) && (long || isNumbered(after))
}
