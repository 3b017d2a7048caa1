import type { TextPlace } from '../form/form.ts'
import type { Block } from './tree.ts'

/** （一） at a paragraph's start; its heading reaches to the first full stop. */
const SECOND_LEVEL = /^[（(][一二三四五六七八九十]+[）)]/
const NUMBERED = /^(?:[（(]?\d+[）)]|\d+[.．、]|[（(][一二三四五六七八九十]+[）)])/

/** Longest heading in characters; what is longer is a sentence that only begins with a number. */
const HEADING = 40

/** The heading a text is printed with, and how; without words there is none. */
export interface TextHeading {
  readonly words: string
  /** On a line of its own; else run into the first paragraph, where there is one. */
  readonly apart: boolean
}

/** Whether a text goes on in numbered paragraphs, none of which can share its line with the heading of all. */
export function isNumbered(text: string): boolean {
  const [first, ...rest] = paragraphsOf(text)
  return first !== undefined && rest.length > 0 && NUMBERED.test(first)
}

/** A text as blocks: one paragraph a line, below its heading or beginning with it. */
export function textBlocks(text: string, { field, item }: TextPlace, heading?: TextHeading): Block[] {
  const place: Place = { source: field, ...(item !== undefined && { item }) }
  const paragraphs = paragraphsOf(text)
  const [first, ...rest] = paragraphs
  if (!heading?.words) return paragraphs.map((paragraph) => paragraphBlock(paragraph, place))
  if (heading.apart || first === undefined) {
    const blocks = paragraphs.map((paragraph) => paragraphBlock(paragraph, place))
    // That of a further item is the writer's own.
    const ofForm = item === undefined && ({ ofForm: true } as const)
    return [{ kind: 'heading', level: 2, text: heading.words, ...ofForm, ...place }, ...blocks]
  }
  return [
    { kind: 'paragraph', runIn: `${heading.words}。`, text: first, ...place },
    ...rest.map((paragraph) => paragraphBlock(paragraph, place)),
  ]
}

function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/** What a block says of where it was composed from. */
interface Place {
  readonly source: TextPlace['field']
  readonly item?: number
}

function paragraphBlock(paragraph: string, place: Place): Block {
  if (!SECOND_LEVEL.test(paragraph)) return { kind: 'paragraph', text: paragraph, ...place }
  const stop = paragraph.search(/[。：]/)
  if (stop < 0 && paragraph.length <= HEADING) return { kind: 'heading', level: 2, text: paragraph, ...place }
  if (stop < 0 || stop >= HEADING) return { kind: 'paragraph', text: paragraph, ...place }
  return { kind: 'paragraph', runIn: paragraph.slice(0, stop + 1), text: paragraph.slice(stop + 1), ...place }
}
