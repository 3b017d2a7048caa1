import { editions } from '../../../core/form/editions.ts'
import type { TextField } from '../../../core/form/form.ts'
import type { SourceBlock } from '../../../core/import/source.ts'
import { textFields } from '../../../core/report/fields.ts'
import { isBesides, isBlock, isProse, isWorthKeeping, levelOf } from './elements.ts'
import { listNumbers } from './list-number.ts'
import type { Setting, Stroke } from './paragraph.ts'
import { Paragraphs } from './paragraphs.ts'
import { LEFT_OUT } from './parse.ts'
import type { Element } from './element.ts'
import { type Look, lookWithin } from './style.ts'
import { tableBlocks } from './table.ts'

/** The blocks of a page in reading order, and what was seen beside them. */
export interface Page {
  readonly blocks: readonly SourceBlock[]
  /** Where the pictures among its words are, as it says. */
  readonly pictures: readonly string[]
  /** Captions of the form's tables, which are not among the blocks: they say what the tables say. */
  readonly captions: number
}

/** What stands around a part of the page. */
interface Around {
  readonly look: Look
  readonly setting: Setting
  /** A look that goes before all others. */
  readonly stroke?: Stroke
  readonly numbers: ReadonlyMap<Element, string>
  readonly inArticle: boolean
  /** It leads elsewhere, as the logos and banners around a report do. */
  readonly isLinked: boolean
  /** This program wrote the page. */
  readonly ours: boolean
  readonly seen: Seen
}

interface Seen {
  readonly pictures: string[]
  captions: number
}

type Part = readonly (Element | string)[]

const CAPTIONS: ReadonlySet<string> = new Set(
  Object.values(editions).flatMap(({ tables }) => Object.values(tables).map(({ caption }) => caption)),
)
const FIELDS: ReadonlySet<string> = new Set(Object.values(editions).flatMap(textFields))

/** Reads the tree of a page. `ours` tells that this program wrote it, so that every space is meant. */
export function readPage(root: Element, ours: boolean): Page {
  const whiteSpace = ours ? 'kept' : 'collapsed'
  const around: Around = {
    look: { bold: false, headingFace: false, whiteSpace, listNumber: false },
    setting: { breaks: 'paragraphs' },
    numbers: new Map(),
    inArticle: false,
    isLinked: false,
    ours,
    seen: { pictures: [], captions: 0 },
  }
  const blocks = blocksOf(root.children, around)
  return { blocks, pictures: around.seen.pictures, captions: around.seen.captions }
}

function blocksOf(part: Part, around: Around): readonly SourceBlock[] {
  const into = new Paragraphs()
  readAll(part, around, into)
  into.end(around.setting)
  return into.blocks
}

function readAll(part: Part, around: Around, into: Paragraphs): void {
  for (const child of part) {
    if (typeof child === 'string') into.add(child, strokeOf(around), around.look)
    else readElement(child, around, into)
  }
}

function readElement(element: Element, around: Around, into: Paragraphs): void {
  const { name } = element
  if (name === 'br') into.breakLine()
  else if (name === LEFT_OUT) into.leaveOut(element.attributes.class ?? '')
  else if (name === 'img') readPicture(element, around, into)
  else if (isOwnCaption(element)) around.seen.captions++
  else if (name === 'table') readTable(element, around, into)
  else if (isBesides(name) && !around.inArticle) readBesides(element, around, into)
  else if (isBlock(element)) readBlock(element, around, into)
  else readInline(element, around, into)
}

/** No words of a report are so small, in pixels. */
const ICON = 100

/** A picture that may hold words of the report. */
function readPicture({ attributes }: Element, around: Around, into: Paragraphs): void {
  const isIcon = [attributes.width, attributes.height].some(
    (size) => size !== undefined && Number.parseInt(size, 10) <= ICON,
  )
  if (around.isLinked || isIcon) return
  around.seen.pictures.push(attributes.src ?? '')
  into.leaveOut('图片')
}

/** Whether an element names a table of the form, as our own exports do; some editors make a figure of it. */
function isOwnCaption({ name, children: [text, ...more] }: Element): boolean {
  return (
    /^(?:fig)?caption$/.test(name) &&
    more.length === 0 &&
    typeof text === 'string' &&
    CAPTIONS.has(text.trim())
  )
}

function readInline(element: Element, around: Around, into: Paragraphs): void {
  const isLinked = around.isLinked || element.name === 'a'
  readAll(element.children, { ...around, isLinked, look: lookWithin(around.look, element) }, into)
  // The lines of our own titles are spans.
  if (around.ours && around.setting.level === 1) into.breakLine()
}

function readBlock(element: Element, around: Around, into: Paragraphs): void {
  into.end(around.setting)
  const within = aroundWithin(element, around)
  if (element.name === 'li') into.startItem(around.numbers.get(element) ?? '')
  if (element.attributes.class === 'run-in' && within.setting.field) readRunIn(element, within, into)
  else readAll(element.children, within, into)
  into.end(within.setting)
  if (element.name === 'li') into.startItem('')
}

/** A paragraph of our own export with its heading: an element each. */
function readRunIn({ children }: Element, around: Around, into: Paragraphs): void {
  for (const child of children) {
    if (typeof child === 'string') into.add(child, '.', around.look)
    else readAll(child.children, { ...around, stroke: child.name === 'h3' ? 'r' : '.' }, into)
  }
}

/** The captions of our own tables are for those who hear the page. */
function readTable(table: Element, around: Around, into: Paragraphs): void {
  into.end(around.setting)
  const within: Around = {
    ...around,
    setting: { breaks: 'paragraphs' },
    look: lookWithin(around.look, table),
  }
  const read = (part: Part) =>
    blocksOf(
      around.ours ? part.filter((one) => typeof one === 'string' || one.name !== 'caption') : part,
      within,
    )
  into.blocks.push(...tableBlocks(table, read))
}

/** Navigation and the like, unless an article may stand in it. */
function readBesides(element: Element, around: Around, into: Paragraphs): void {
  into.end(around.setting)
  const seen: Seen = { pictures: [], captions: 0 }
  const blocks = blocksOf(element.children, { ...aroundWithin(element, around), seen })
  if (!isWorthKeeping(blocks)) return
  for (const block of blocks) into.blocks.push(block)
  around.seen.pictures.push(...seen.pictures)
  around.seen.captions += seen.captions
}

function aroundWithin(element: Element, around: Around): Around {
  const { name, attributes } = element
  const source = attributes['data-source'] ?? ''
  const level = levelOf(name) ?? around.setting.level
  const { field, item } = isField(source) ? { field: source, item: itemOf(attributes) } : around.setting
  const breaks = level === undefined ? (isProse(name) ? 'both' : 'paragraphs') : 'lines'
  return {
    ...around,
    look: lookWithin(around.look, element),
    setting: { level, field, item, breaks },
    numbers: name === 'ol' ? listNumbers(element) : around.numbers,
    inArticle: around.inArticle || name === 'article' || name === 'main',
  }
}

function strokeOf({ stroke, look }: Around): Stroke {
  return stroke ?? (look.bold ? 'b' : look.headingFace ? 'h' : '.')
}

function itemOf({ 'data-item': item = '' }: Element['attributes']): number | undefined {
  return /^\d{1,3}$/u.test(item) ? Number(item) : undefined
}

function isField(source: string): source is TextField {
  return FIELDS.has(source)
}
