import { FURTHER_ITEMS, type PartNumber, type TextField } from '../form/form.ts'
import type { Flow, FlowGrid, FlowParagraph } from './flow.ts'
import { FORM } from './form-labels.ts'
import { itemNumber } from '../report/item-numbers.ts'
import { FurtherItems, type OutlinedItem } from './further-items.ts'
import { itemHeading, partHeading } from './headings.ts'

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
  /** Fields whose text goes on from its heading without a mark. */
  readonly glued: ReadonlySet<TextField>
  /** Fields whose paragraphs were not under a heading of their own. */
  readonly unheaded: ReadonlySet<TextField>
}

/** Finds the parts and items of the form by their headings; what a file of this program says of itself is taken as it is. */
export function outlineOf(flow: readonly Flow[]): Outline {
  return new Outliner().read(flow)
}

/** The first of the form's items; words before its heading are an introduction. */
const FIRST_ITEM: TextField = 'overview.proactive'

class Outliner implements Outline {
  readonly opening: FlowParagraph[] = []
  readonly texts = new Map<TextField, FlowParagraph[]>()
  readonly grids: FlowGrid[] = []
  readonly stray: FlowParagraph[] = []
  readonly parts = new Set<PartNumber>()
  readonly glued = new Set<TextField>()
  readonly unheaded = new Set<TextField>()
  private readonly others = new FurtherItems()
  readonly further = this.others.items
  private part: PartNumber = 0
  private field: TextField | undefined

  read(flow: readonly Flow[]): this {
    for (const each of flow) {
      if (each.kind === 'grid') this.grids.push(each)
      else if (each.field !== undefined) this.take(each, each.field)
      else this.paragraph(each)
    }
    return this
  }

  /** A paragraph whose field is known. */
  private take(paragraph: FlowParagraph, field: TextField): void {
    const part = FORM.parts.find(({ items }) =>
      items.some((item) => item.kind === 'text' && item.field === field),
    )
    this.part = part?.number ?? this.part
    this.introduce(field === FIRST_ITEM)
    this.field = field
    if (field === FURTHER_ITEMS) {
      this.others.take(paragraph)
      return
    }
    const text = this.withoutHeading(paragraph, field)
    if (text !== undefined) this.put(field, { ...paragraph, text })
  }

  private paragraph(paragraph: FlowParagraph): void {
    // A table of contents names the parts before they come.
    const part = partHeading(paragraph, this.isUntouched() ? 0 : this.part)
    if (part) {
      this.parts.add(part.heads)
      this.part = part.heads
      this.field = undefined
      this.others.closeList()
      this.goOn(paragraph, part.rest)
      return
    }
    const item = this.part > 0 ? itemHeading(paragraph, this.part) : undefined
    if (item) this.introduce(item.heads === FIRST_ITEM || itemNumber(paragraph.text) === 1)
    if (item && !this.texts.has(item.heads)) {
      this.others.closeList()
      this.field = item.heads
      this.texts.set(item.heads, [])
      if (item.isGlued) this.glued.add(item.heads)
      this.text({ ...paragraph, text: item.rest })
    } else if (this.isAfterItem() && this.others.begin(paragraph)) this.field = FURTHER_ITEMS
    else this.text(paragraph)
  }

  /** What stood before the first item turns out to be the introduction. */
  private introduce(isFirst: boolean): void {
    const words = this.texts.get(FIRST_ITEM)
    if (!isFirst || this.part !== 1 || !words || !this.unheaded.delete(FIRST_ITEM)) return
    this.texts.delete(FIRST_ITEM)
    this.texts.set('overview.introduction', words)
  }

  /** Under the heading of one of the form's items of part one, or of a further one. */
  private isAfterItem(): boolean {
    return this.part === 1 && this.field !== undefined && !this.unheaded.has(this.field)
  }

  /** What follows the heading of a part in its paragraph. */
  private goOn({ kind, from, comments }: FlowParagraph, rest: string): void {
    if (rest.trim() !== '') this.paragraph({ kind, text: rest, from, ...(comments && { comments }) })
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
    const { items } = FORM.parts.find(({ number }) => number === this.part) ?? { items: [] }
    const item = items.find((each) => each.kind === 'table' || !each.optional)
    if (item?.kind !== 'text') return undefined
    if (item.heading !== undefined) this.unheaded.add(item.field)
    this.field = item.field
    return item.field
  }

  /** The words of a paragraph after the heading that the form prints before its field. */
  private withoutHeading({ text, level }: FlowParagraph, field: TextField): string | undefined {
    const item = FORM.parts
      .flatMap(({ items }) => items)
      .find((each) => each.kind === 'text' && each.field === field)
    const heading = item?.kind === 'text' ? item.heading : undefined
    if (heading === undefined || (this.texts.get(field)?.length ?? 0) > 0) return text
    if (level !== undefined && text.trim() === heading) return undefined
    return text.startsWith(`${heading}。`) ? text.slice(heading.length + 1) : text
  }

  private put(field: TextField, paragraph: FlowParagraph): void {
    this.others.pass(paragraph)
    if (field === FURTHER_ITEMS) {
      this.others.put(paragraph)
      return
    }
    const own = this.texts.get(field) ?? []
    own.push(paragraph)
    this.texts.set(field, own)
  }

  private isUntouched(): boolean {
    return this.texts.size === 0 && this.grids.length === 0
  }
}
