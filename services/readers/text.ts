import { Failure } from '../../core/failure.ts'
import { type Editions, editions } from '../../core/form/editions.ts'
import type { SourceDocument, SourceParagraph } from '../../core/import/source.ts'
import { editionOfText, ownParagraphs } from './own-text.ts'

/** Characters of a text; a report of a hundred pages has a tenth of them. */
export const TEXT_LENGTH = 1_000_000
const TITLE = /^(#{1,6})\s+/u
const BOLD = /\*\*(.+?)\*\*|__(.+?)__/gu
const TAGS = /<\/?(?:b|strong|i|em|u|p|div|span|font)(?:\s[^<>]*)?>|<br\s*\/?>/giu

/**
 * Pasted text, a paragraph a line. Marks of Markdown and simple tags, as some converters leave them, are read as what they
 * mean; in a text of this program they are words.
 * @throws Failure 'unsafe-file' for a text longer than any report
 */
export function readText(text: string, known: Editions = editions): SourceDocument {
  if (text.length > TEXT_LENGTH) throw new Failure('unsafe-file', { problem: '文字超过 100 万字' })
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|[\n\v\f\r\u2028\u2029]/u)
  const own = editionOfText(lines, known)
  const blocks = own
    ? ownParagraphs(lines, own)
    : lines.map(paragraphOf).filter((paragraph) => paragraph.text.trim() !== '')
  return { kind: 'text', blocks, notices: [] }
}

function paragraphOf(line: string): SourceParagraph {
  const level = TITLE.exec(line)?.[1]?.length
  const marked = line.replace(TITLE, '')
  const first = /^\s*(?:\*\*(.+?)\*\*|__(.+?)__|<(?:b|strong)>(.*?)<\/(?:b|strong)>)/iu.exec(marked)
  const text = entities(marked.replace(BOLD, '$1$2').replace(TAGS, ''))
  const head = entities((first?.[1] ?? first?.[2] ?? first?.[3] ?? '').replace(TAGS, ''))
  const isBold = head !== '' && head.trim() === text.trim()
  return {
    kind: 'paragraph',
    text,
    ...(level !== undefined && { level }),
    ...(isBold && { bold: true }),
    ...(head !== '' && !isBold && { runIn: text.length - text.trimStart().length + head.length }),
  }
}

function entities(text: string): string {
  return text
    .replace(/&nbsp;|&#160;/gu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')
}
