import type { SourceParagraph } from '../../../core/import/source.ts'
import { type Line, joined, median } from './line.ts'

/** Type so much larger than the text is a title's. */
const TITLE = 1.2
/** In characters: a line that ends so far from the margin is the last of its paragraph; one that begins so far in, the first. */
const SHORT = 1.6
const INDENT = 0.8
const NUMBERED = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/
const ENDED = /[。！？：；]$/

/** Where the text of a document stands. Lengths in points. */
export interface Margins {
  readonly left: number
  readonly right: number
  readonly size: number
}

/** The margins that most lines keep. */
export function marginsOf(lines: readonly Line[]): Margins {
  const size =
    median(lines.filter(({ text }) => text.length > 10).map((line) => line.size)) ||
    median(lines.map((line) => line.size))
  const body = lines.filter((line) => isNear(line.size, size) && line.stretches.length === 1)
  const rights = body.map(({ right }) => right).toSorted((one, other) => one - other)
  const right = rights[Math.floor(rights.length * 0.9)] ?? 0
  const full = body.filter((line) => line.right > right - SHORT * size).map(({ left }) => left)
  const lefts = full.toSorted((one, other) => one - other)
  return { left: lefts[Math.floor(lefts.length * 0.05)] ?? 0, right, size }
}

/** Lines that follow one another as paragraphs. */
export function paragraphsOf(lines: readonly Line[], margins: Margins): SourceParagraph[] {
  const paragraphs: { text: string; last: Line; isRecognised?: true }[] = []
  for (const line of lines) {
    const before = paragraphs.at(-1)
    if (before && isTitle(line, margins) && isTitle(before.last, margins)) before.text += `\n${line.text}`
    else if (before && continues(before.last, line, margins)) before.text = joined(before.text, line.text)
    else paragraphs.push({ text: line.text, last: line })
    const current = paragraphs.at(-1)
    if (current) current.last = line
    if (current && line.isRecognised) current.isRecognised = true
  }
  return paragraphs.map(({ text, last, isRecognised }) => {
    const title = isTitle(last, margins) && text.includes('年度报告') && text.length < 100
    return { kind: 'paragraph', text, ...(title && { level: 0 }), ...(isRecognised && { isRecognised }) }
  })
}

function continues(before: Line, line: Line, { left, right, size }: Margins): boolean {
  if (before.stretches.length > 1 || line.stretches.length > 1 || !isNear(before.size, line.size))
    return false
  if (NUMBERED.test(line.text) && ENDED.test(before.text)) return false
  return before.right > right - SHORT * size && line.left < left + INDENT * size
}

function isTitle(line: Line, { size }: Margins): boolean {
  return line.size > size * TITLE
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < other * 0.1
}
