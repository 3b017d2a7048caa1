import { childOf, childrenOf, elementsOf, valueOf, type XmlElement } from '../xml.ts'
import { shadingOf, type Shading } from './ground.ts'
import { isFlat, isOn, runFormat, type RunFormat, wholeNumber } from './format.ts'

/** What a paragraph's style gives to it, all it inherits included. */
export interface ParagraphStyle {
  readonly id: string
  /** 0 the title, 1 the highest heading. */
  readonly level: number | undefined
  readonly run: RunFormat
  readonly numbering: StyleNumbering | undefined
  /** What lies behind the paragraph. */
  readonly shading: Shading | undefined
  /** Its lines are too low to be read. */
  readonly flat: boolean | undefined
  /** A line of a table of contents, which Word makes of the headings. */
  readonly ofContents: boolean
}

export interface StyleNumbering {
  readonly numId: string
  readonly level: number | undefined
}

export interface Styles {
  /** The style of this id, or the document's own where none is named or known. */
  readonly paragraph: (id: string | undefined) => ParagraphStyle
  readonly character: (id: string | undefined) => RunFormat
  /** Whether a table's style lays colours behind some of its cells. */
  readonly shadesCells: (id: string | undefined) => boolean
  /** The list a numbering style leads to. */
  readonly numbering: (id: string) => StyleNumbering | undefined
}

/** @param part the root of word/styles.xml */
export function readStyles(part: XmlElement | undefined): Styles {
  const elements = childrenOf(part, 'w:style')
  const byId = new Map(elements.map((element) => [idOf(element), element]))
  const defaults = childOf(childOf(childOf(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const normal = elements.find(
    (element) => element.attributes['w:type'] === 'paragraph' && isDefault(element),
  )
  const known = new Map<string, ParagraphStyle>()
  return {
    paragraph: (id = '') => {
      const found = byId.has(id) ? id : normal ? idOf(normal) : ''
      const style = known.get(found) ?? paragraphStyle(lineage(byId, found), runFormat(defaults), found)
      known.set(found, style)
      return style
    },
    character: (id) => inherited(lineage(byId, id).map((style) => runFormat(childOf(style, 'w:rPr')))),
    shadesCells: (id) => lineage(byId, id).some(hasShading),
    numbering: (id) => firstOf(lineage(byId, id), numberingOf),
  }
}

/** Generations of styles; Word's own reach five or six. */
const MAX_GENERATIONS = 32

/** A style and those it is based on, the nearest first. A circle ends where it closes. */
function lineage(byId: ReadonlyMap<string, XmlElement>, id: string | undefined): XmlElement[] {
  const found = new Set<XmlElement>()
  let next = byId.get(id ?? '')
  while (next && !found.has(next) && found.size < MAX_GENERATIONS) {
    found.add(next)
    next = byId.get(valueOf(next, 'w:basedOn') ?? '')
  }
  return [...found]
}

function paragraphStyle(styles: readonly XmlElement[], defaults: RunFormat, id: string): ParagraphStyle {
  return {
    id,
    level: firstOf(styles, levelOf)?.level,
    run: inherited([...styles.map((style) => runFormat(childOf(style, 'w:rPr'))), defaults]),
    numbering: firstOf(styles, numberingOf),
    shading: firstOf(styles, (style) => shadingOf(childOf(style, 'w:pPr'))),
    flat: firstOf(styles, (style) => isFlat(childOf(childOf(style, 'w:pPr'), 'w:spacing'))),
    ofContents: styles.some((style) => /^(?:toc|目录) ?[1-9]$/iu.test(valueOf(style, 'w:name') ?? '')),
  }
}

function inherited(formats: readonly RunFormat[]): RunFormat {
  return {
    bold: firstOf(formats, ({ bold }) => bold),
    hidden: firstOf(formats, ({ hidden }) => hidden),
    tiny: firstOf(formats, ({ tiny }) => tiny),
    colour: firstOf(formats, ({ colour }) => colour),
    shading: firstOf(formats, ({ shading }) => shading),
    struck: firstOf(formats, ({ struck }) => struck),
    shift: firstOf(formats, ({ shift }) => shift),
    font: firstOf(formats, ({ font }) => font),
    signs: firstOf(formats, ({ signs }) => signs),
    style: undefined,
  }
}

/** A style says its level by its name, in English or Chinese, or by the level of the outline; 10 of ten is body text. */
function levelOf(style: XmlElement): { level: number | undefined } | undefined {
  const name = valueOf(style, 'w:name') ?? idOf(style)
  if (/^(?:title|标题)$/iu.test(name)) return { level: 0 }
  const heading = /^(?:heading|标题) ?([1-9])$/iu.exec(name)
  if (heading) return { level: Number(heading[1]) }
  return outlineLevel(childOf(style, 'w:pPr'))
}

/** The level a `w:pPr` gives in the outline, which may be none at all; nothing where it says nothing. */
export function outlineLevel(properties: XmlElement | undefined): { level: number | undefined } | undefined {
  const level = wholeNumber(valueOf(properties, 'w:outlineLvl'))
  if (level === undefined) return undefined
  return { level: level < 9 ? level + 1 : undefined }
}

function numberingOf(style: XmlElement): StyleNumbering | undefined {
  const numbering = childOf(childOf(style, 'w:pPr'), 'w:numPr')
  const numId = valueOf(numbering, 'w:numId')
  return numId === undefined ? undefined : { numId, level: wholeNumber(valueOf(numbering, 'w:ilvl')) }
}

function hasShading(element: XmlElement): boolean {
  return element.name === 'w:shd' || elementsOf(element).some(hasShading)
}

function firstOf<T, R>(list: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = read(item)
    if (found !== undefined) return found
  }
  return undefined
}

function idOf(style: XmlElement): string {
  return style.attributes['w:styleId'] ?? ''
}

function isDefault(style: XmlElement): boolean {
  const value = style.attributes['w:default']
  return value !== undefined && isOn({ name: '', attributes: { 'w:val': value }, children: [] }) === true
}
