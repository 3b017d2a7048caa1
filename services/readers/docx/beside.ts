import type { SourceBlock } from '../../../core/import/source.ts'
import { childOf, childrenOf, elementsOf, valueOf, type XmlElement } from '../xml.ts'
import type { Notice } from './notices.ts'
import type { Parts, Relationship } from './parts.ts'

const LEFT_OUT: Readonly<Record<string, Notice>> = {
  image: 'pictures',
  hdphoto: 'pictures',
  chart: 'charts',
  chartEx: 'charts',
  diagramData: 'charts',
  oleObject: 'objects',
  package: 'objects',
  control: 'objects',
  vbaProject: 'macros',
}

/** What the file carries or points to beside its text. An ordinary link in the text is no such thing. */
export function attachments({ relationships, names }: Parts, body: XmlElement): Notice[] {
  const own = ownCharts(body)
  const referred = relationships.flatMap(({ id, type, external }): Notice[] => {
    const inside = own.has(id) ? 'ownCharts' : LEFT_OUT[type]
    return [...(inside ? [inside] : []), ...(external && type !== 'hyperlink' ? (['external'] as const) : [])]
  })
  return names.some((name) => /vbaproject\.bin$/iu.test(name)) ? [...referred, 'macros'] : referred
}

const REFERENCES = ['r:embed', 'r:link', 'r:id']

/** The pictures in the paragraphs that this program writes for its charts, by the numbers of their relationships. */
function ownCharts(body: XmlElement): ReadonlySet<string> {
  const own = childrenOf(body, 'w:p').filter((one) => valueOf(childOf(one, 'w:pPr'), 'w:pStyle') === 'Chart')
  const referred = own
    .flatMap((one) => descendants(one))
    .flatMap(({ attributes }) => REFERENCES.flatMap((name) => attributes[name] ?? []))
  return new Set(referred)
}

function descendants(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((inner) => [inner, ...descendants(inner)])
}

/** The words of the heads and feet of pages that stand nowhere in the text: a running title and the number of a page are none. */
export async function headsBeside(parts: Parts, blocks: readonly SourceBlock[]): Promise<string> {
  const heads = parts.relationships.filter(({ type }) => type === 'header' || type === 'footer')
  if (heads.length === 0) return ''
  const text = squashed(blocks.map(wordsOf).join('\n'))
  const lines = (await Promise.all(heads.map(({ target }) => linesOf(parts, target)))).flat()
  return lines.filter((line) => /\p{L}/u.test(line) && !isPageNumber(line) && !text.includes(line)).join('\n')
}

/** 第1页共3页, with or without the figures, which are fields. */
function isPageNumber(line: string): boolean {
  return /^(?:[第共页之总一二三四五六七八九十]|page|of|\P{L})+$/iu.test(line)
}

async function linesOf(parts: Parts, target: string): Promise<string[]> {
  const root = await parts.read(target)
  return root
    ? descendants(root)
        .filter(({ name }) => name === 'w:p')
        .map((line) => squashed(shownIn(line)))
    : []
}

/** The text of runs, without the codes of fields. */
function shownIn(element: XmlElement): string {
  if (element.name === 'w:t') return element.children.filter((each) => typeof each === 'string').join('')
  return elementsOf(element)
    .filter(({ name }) => name !== 'w:moveFrom' && name !== 'w:txbxContent')
    .map(shownIn)
    .join('')
}

function wordsOf(block: SourceBlock): string {
  if (block.kind === 'paragraph') return block.text
  return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n')
}

function squashed(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}

const NOTES = ['footnotes', 'endnotes']

/** What stands in what is left out: the words of notes, and what tells pictures, objects and inserted files from others. */
export async function unreadIn(parts: Parts, body: XmlElement, seen: ReadonlySet<Notice>): Promise<string> {
  const own = ownCharts(body)
  const notes = parts.relationships.filter(({ type }) => seen.has('notes') && NOTES.includes(type))
  const words = await Promise.all(notes.map(({ target }) => linesOf(parts, target)))
  const carried = parts.relationships
    .filter(
      ({ id, type }) => !own.has(id) && (type === 'aFChunk' || (LEFT_OUT[type] ?? 'macros') !== 'macros'),
    )
    .map((one) => markOf(parts, one))
  return [...words.flat(), ...carried.toSorted()].join('\n')
}

function markOf({ mark }: Parts, { target, external }: Relationship): string {
  return external ? target : mark(target)
}
