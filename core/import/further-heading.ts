import { itemNumber } from '../report/item-numbers.ts'
import { LONGEST_HEADING, splitAt } from './heading-split.ts'
import type { SourceParagraph } from './source.ts'

/** The heading of an item that an office adds after the form's, and the words after it in its paragraph. */
export interface FurtherHeading {
  /** Number included, without the mark that ends it. */
  readonly heading: string
  readonly number: number
  readonly rest: string
}

const MARK = /[。．：:；;\n]/u

/** （六）标准化建设。全年…: a heading whose number is higher than that of the item before. */
export function furtherHeading(paragraph: SourceParagraph, before: number): FurtherHeading | undefined {
  const { text } = paragraph
  const number = itemNumber(text)
  if (number === undefined || number <= before) return undefined
  const end = headingEnd(paragraph)
  if (end === undefined || end > LONGEST_HEADING) return undefined
  return { ...headingAt(text, end), number }
}

/** A paragraph taken apart where its heading ends. */
export function headingAt(text: string, end: number): Omit<FurtherHeading, 'number'> {
  const { head, rest } = splitAt(text, 0, end)
  return { heading: head.trim(), rest }
}

function headingEnd({ text, level, bold, runIn = 0 }: SourceParagraph): number | undefined {
  if (runIn > 0 && runIn < text.length) return runIn
  if (level !== undefined || bold === true) return text.length
  const mark = text.search(MARK)
  if (mark < 0) return text.length
  // One sentence with a number is no heading.
  const isSentence = text.slice(mark + 1).trim() === '' && /[，,]/u.test(text)
  return isSentence ? undefined : mark
}
