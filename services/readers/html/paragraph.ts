import type { TextField } from '../../../core/form/form.ts'
import type { SourceParagraph } from '../../../core/import/source.ts'

/** How a character is set: bold, in a typeface of headings, as a run-in heading of our own export, or plainly. */
export type Stroke = 'b' | 'h' | 'r' | '.'

/** Text with a stroke for every UTF-16 unit of it. */
export interface Line {
  readonly text: string
  readonly strokes: string
}

/** What the element that holds a paragraph says about it. */
export interface Setting {
  readonly level?: number | undefined
  readonly field?: TextField | undefined
  readonly item?: number | undefined
  /** How line breaks are used: between paragraphs, between paragraphs and within them, or only within them. */
  readonly breaks: 'paragraphs' | 'both' | 'lines'
}

/** A line without the white space at its ends. */
export function trimmed({ text, strokes }: Line): Line {
  const start = text.length - text.trimStart().length
  return { text: text.trim(), strokes: strokes.slice(start, start + text.trim().length) }
}

/** The paragraph that some lines make. */
export function paragraphOf(lines: readonly Line[], { level, field, item }: Setting): SourceParagraph {
  const text = lines.map((line) => line.text).join('\n')
  const strokes = lines.map((line) => line.strokes).join(' ')
  const title = level === 1 && text.includes('年度报告')
  return {
    kind: 'paragraph',
    text,
    ...(level === undefined ? setApart(text, strokes) : { level: title ? 0 : level }),
    ...(field === undefined ? {} : { field }),
    ...(item === undefined ? {} : { item }),
  }
}

/** What is bold of a paragraph: all of it, or its beginning. White space has no look. */
function setApart(text: string, strokes: string): { bold?: true; runIn?: number } {
  const first = strokes[0]
  if (first === undefined || first === '.') return {}
  let end = 0
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text[at] ?? '')) continue
    if (strokes[at] !== first) return { runIn: end }
    end = at + 1
  }
  if (first === 'r') return { runIn: end }
  return first === 'b' ? { bold: true } : {}
}
