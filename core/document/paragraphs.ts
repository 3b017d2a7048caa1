import type { TextField } from '../form/form.ts'
import type { Block } from './tree.ts'

/** （一） at a paragraph's start; its heading reaches to the first full stop. */
const SECOND_LEVEL = /^[（(][一二三四五六七八九十]+[）)]/
const NUMBERED = /^(?:[（(]?\d+[）)]|\d+[.．、]|[（(][一二三四五六七八九十]+[）)])/

/** Longest heading in characters; what is longer is a sentence that only begins with a number. */
const HEADING = 40

/** A text field as blocks: one paragraph a line, its printed heading run into the first one. */
export function textBlocks(text: string, source: TextField, heading?: string): Block[] {
  const paragraphs = text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  const [first, ...rest] = paragraphs
  if (!heading) return paragraphs.map((paragraph) => paragraphBlock(paragraph, source))
  const ownLine = first === undefined || (rest.length > 0 && NUMBERED.test(first))
  if (ownLine) {
    const blocks = paragraphs.map((paragraph) => paragraphBlock(paragraph, source))
    return [{ kind: 'heading', level: 2, text: heading, ofForm: true, source }, ...blocks]
  }
  return [
    { kind: 'paragraph', runIn: `${heading}。`, text: first, source },
    ...rest.map((paragraph) => paragraphBlock(paragraph, source)),
  ]
}

function paragraphBlock(paragraph: string, source: TextField): Block {
  if (!SECOND_LEVEL.test(paragraph)) return { kind: 'paragraph', text: paragraph, source }
  const stop = paragraph.search(/[。：]/)
  if (stop < 0 && paragraph.length <= HEADING) return { kind: 'heading', level: 2, text: paragraph, source }
  if (stop < 0 || stop >= HEADING) return { kind: 'paragraph', text: paragraph, source }
  return { kind: 'paragraph', runIn: paragraph.slice(0, stop + 1), text: paragraph.slice(stop + 1), source }
}
