import type { TextPlace } from '../form/form.ts'
import type { Block } from './tree.ts'

/** （一） at a paragraph's start; its heading reaches to the first full stop. */
const SECOND_LEVEL = /^[（(][一二三四五六七八九十]+[）)]/
const NUMBERED = /^(?:[（(]?\d+[）)]|\d+[.．、]|[（(][一二三四五六七八九十]+[）)])/

/** Longest heading in characters; what is longer is a sentence that only begins with a number. */
const HEADING = 40

/** A text as blocks: one paragraph a line, its printed heading run into the first one. */
export function textBlocks(text: string, { field, item }: TextPlace, heading?: string): Block[] {
  const place: Place = { source: field, ...(item !== undefined && { item }) }
  const paragraphs = text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  const [first, ...rest] = paragraphs
  if (!heading) return paragraphs.map((paragraph) => paragraphBlock(paragraph, place))
  const ownLine = first === undefined || (rest.length > 0 && NUMBERED.test(first))
  if (ownLine) {
    const blocks = paragraphs.map((paragraph) => paragraphBlock(paragraph, place))
    // That of a further item is the writer's own.
    const ofForm = item === undefined && ({ ofForm: true } as const)
    return [{ kind: 'heading', level: 2, text: heading, ...ofForm, ...place }, ...blocks]
  }
  return [
    { kind: 'paragraph', runIn: `${heading}。`, text: first, ...place },
    ...rest.map((paragraph) => paragraphBlock(paragraph, place)),
  ]
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
