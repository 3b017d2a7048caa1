import { FURTHER_ITEMS, type Part, type PartNumber, type TextField } from '../form/form.ts'
import { quoted, shortened } from '../report/quoted.ts'
import type { Flow, FlowGrid, FlowParagraph } from './flow.ts'
import { FurtherItems, type OutlinedItem } from './further-items.ts'
import { markerOf } from './heading-marker.ts'
import type { Doubt } from './imported.ts'
import { type ItemStart, itemStarts } from './item-starts.ts'
import { ownItemStarts } from './own-items.ts'
import { problemStarts } from './problem-starts.ts'
import { type Section, sectionsOf } from './sections.ts'

/** A document divided as the form divides it. */
export interface Outline {
  /** What stands before part one. */
  readonly opening: readonly FlowParagraph[]
  readonly texts: ReadonlyMap<TextField, readonly FlowParagraph[]>
  /** Items of part one after the form's. */
  readonly further: readonly OutlinedItem[]
  readonly grids: readonly FlowGrid[]
  /** Paragraphs of a part that has no text of its own. */
  readonly stray: readonly FlowParagraph[]
  /** Headings of parts that were found. */
  readonly parts: ReadonlySet<PartNumber>
  /** Texts that may stand in the wrong field, or not begin where they should. */
  readonly doubts: readonly Doubt[]
  /** Fields whose paragraphs were not under a heading of their own. */
  readonly unheaded: ReadonlySet<TextField>
}

/** Finds the parts and items of the form by their headings; what a file of this program says of itself is taken as it is. */
export function outlineOf(flow: readonly Flow[], parts: readonly Part[]): Outline {
  const { sections, headed } = sectionsOf(flow, parts)
  return new Outliner(parts, headed).read(sections)
}

/** The first of the form's items; words before its heading are an introduction. */
const FIRST_ITEM: TextField = 'overview.proactive'
const SECOND_ITEM: TextField = 'overview.onRequest'

/** So much of a heading that begins no item is shown. */
const LEFT = 40
/** So much of an item is shown to say where a part begins. */
const SHOWN = 12

class Outliner implements Outline {
  readonly opening: FlowParagraph[] = []
  readonly texts = new Map<TextField, FlowParagraph[]>()
  readonly grids: FlowGrid[] = []
  readonly stray: FlowParagraph[] = []
  readonly doubts: Doubt[] = []
  readonly unheaded = new Set<TextField>()
  readonly parts: ReadonlySet<PartNumber>
  private readonly others = new FurtherItems()
  readonly further = this.others.items
  private readonly ofForm: readonly Part[]
  private part: PartNumber = 0
  private field: TextField | undefined

  constructor(ofForm: readonly Part[], parts: ReadonlySet<PartNumber>) {
    this.ofForm = ofForm
    this.parts = parts
  }

  read(sections: readonly Section[]): this {
    for (const section of sections) {
      this.part = section.part
      this.field = undefined
      this.grids.push(...section.grids)
      this.readTexts(section)
      if (section.strange !== undefined) this.askOf(section.strange)
      if (section.firstItem !== undefined) this.askOfPreamble(section.firstItem)
    }
    return this
  }

  private readTexts({ part, paragraphs }: Section): void {
    const starts = startsIn(part, paragraphs)
    if (part === 1 && hasIntroduction(paragraphs, starts)) this.field = 'overview.introduction'
    for (const each of paragraphs) {
      const start = starts.get(each)
      if (each.field !== undefined) this.take(each, each.field)
      else if (start) this.begin(each, start)
      else {
        this.text(each)
        const isLeft =
          isLeftHeading(each) || (this.field === 'overview.introduction' && isHeadingInWords(each))
        if (part === 1 && starts.size > 0 && isLeft) this.askOfHeading(each)
      }
    }
  }

  /** A paragraph whose field is known. */
  private take(paragraph: FlowParagraph, field: TextField): void {
    this.field = field
    if (field === FURTHER_ITEMS) {
      this.others.take(paragraph)
      return
    }
    const text = this.withoutHeading(paragraph, field)
    if (text !== undefined) this.put(field, { ...paragraph, text })
  }

  private begin(paragraph: FlowParagraph, { field, heading, rest, doubt }: ItemStart): void {
    this.field = field
    if (doubt !== undefined) this.doubts.push({ field, reason: doubt })
    if (field === FURTHER_ITEMS) this.others.begin(paragraph, heading)
    else if (!this.texts.has(field)) this.texts.set(field, [])
    const { level: _level, bold: _bold, runIn: _runIn, ...words } = paragraph
    if (rest.trim() !== '') this.put(field, { ...words, text: rest })
  }

  private text(paragraph: FlowParagraph): void {
    if (paragraph.text.trim() === '') return
    if (this.part === 0) {
      this.opening.push(paragraph)
      return
    }
    const field = this.field ?? this.firstField()
    if (field === undefined) this.stray.push(paragraph)
    else this.put(field, paragraph)
  }

  /** Text before the first item of its part. */
  private firstField(): TextField | undefined {
    const item = this.ofForm
      .find(({ number }) => number === this.part)
      ?.items.find((each) => each.kind === 'table' || !each.optional)
    if (item?.kind !== 'text') return undefined
    if (item.heading !== undefined) this.unheaded.add(item.field)
    this.field = item.field
    return item.field
  }

  /** The words of a paragraph after the heading that the form prints before its field. */
  private withoutHeading({ text, level }: FlowParagraph, field: TextField): string | undefined {
    const item = this.ofForm
      .flatMap(({ items }) => items)
      .find((each) => each.kind === 'text' && each.field === field)
    const heading = item?.kind === 'text' ? item.heading : undefined
    if (heading === undefined || this.texts.has(field)) return text
    if (level !== undefined && text.trim() === heading) return undefined
    return text.startsWith(`${heading}。`) ? text.slice(heading.length + 1) : text
  }

  private put(field: TextField, paragraph: FlowParagraph): void {
    if (field === FURTHER_ITEMS) {
      this.others.put(paragraph)
      return
    }
    const own = this.texts.get(field) ?? []
    own.push(paragraph)
    this.texts.set(field, own)
  }

  /** A numbered heading that begins no item. */
  private askOfHeading({ text }: FlowParagraph): void {
    if (this.field === undefined) return
    const reason = `原文的${quoted(shortened(text.trim().split('。')[0] ?? '', LEFT))}像是标题，没有算作一项，请核对这段文字应放在哪一项。`
    this.doubts.push({ field: this.field, reason })
  }

  /** The part has no heading: the preamble may hold words of it. */
  private askOfPreamble(firstItem: string): void {
    this.doubts.push({
      field: 'preamble',
      reason: `原文没有第一部分的标题，从${quoted(shortened(firstItem, SHOWN))}起算作总体情况，请核对引言到哪里为止。`,
    })
  }

  /** The part was told by the number of its heading. */
  private askOf(heading: string): void {
    const items = this.ofForm.find(({ number }) => number === this.part)?.items ?? []
    for (const item of items)
      if (item.kind === 'text' && this.texts.has(item.field))
        this.doubts.push({
          field: item.field,
          reason: `原文这一部分的标题是“${heading}”，请核对是不是这一部分。`,
        })
  }
}

function startsIn(
  part: PartNumber,
  paragraphs: readonly FlowParagraph[],
): ReadonlyMap<FlowParagraph, ItemStart> {
  if (part === 5) return problemStarts(paragraphs)
  if (part !== 1) return new Map()
  const isOwn = paragraphs.some(({ field }) => field !== undefined)
  return isOwn ? ownItemStarts(paragraphs) : itemStarts(paragraphs)
}

/** （一）做好主动公开、依申请公开工作, or 一、概况 again, alone. */
function isLeftHeading({ text, field }: FlowParagraph): boolean {
  const { kind, number } = markerOf(text) ?? {}
  const isNumbered = (kind === 'parenthesis' || kind === 'numeral') && number !== undefined
  return field === undefined && isNumbered && /^[^，,。；;：:]{4,36}$/u.test(text.trim())
}

/** 1、工作概述, （一）领导重视。加强沟通。, before the first item: words that a preamble does not have. */
function isHeadingInWords({ text, field }: FlowParagraph): boolean {
  const marker = markerOf(text)
  const isNumbered =
    (marker?.kind === 'parenthesis' || marker?.kind === 'digit') && marker.number !== undefined
  return (
    field === undefined && isNumbered && /^[^，,。；;：:\d]{2,14}(?:。|\s*$)/u.test(text.slice(marker.length))
  )
}

/** Whether what stands before the first item is no item's: it is 主动公开 where that has no heading and the second has. */
function hasIntroduction(
  paragraphs: readonly FlowParagraph[],
  starts: ReadonlyMap<FlowParagraph, ItemStart>,
): boolean {
  const fields = paragraphs.map((each) => each.field ?? starts.get(each)?.field)
  const [first] = starts.values()
  if (fields.includes(FIRST_ITEM) || !first) return fields.includes(FIRST_ITEM)
  return first.number === undefined ? first.field !== SECOND_ITEM : first.number === 1
}
