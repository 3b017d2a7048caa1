import { Parser } from 'htmlparser2'
import { Failure } from '../../../core/failure.ts'
import type { Element } from './element.ts'
import { isBlock } from './elements.ts'
import { fieldValue, Choice } from './form-fields.ts'
import { ATTRIBUTES, DEPTH, ELEMENTS, OPEN_ELEMENTS, TEXT_LENGTH } from './limits.ts'
import { hasGrounds, isCrossed, isGone, isShifted, isUnseen, isWhite } from './shown.ts'
import { isMark } from '../note-marks.ts'
import { type HidingRules, hidingRules } from './style-rules.ts'

/** Elements whose content is never read. */
const UNREAD = new Set(
  'script style template noscript noframes select button option optgroup datalist textarea title iframe object embed applet svg math canvas video audio xml rt rp'.split(
    ' ',
  ),
)

/** Of these, what shows words or figures that a reader of the page sees. */
const DRAWN: Readonly<Record<string, string>> = { svg: '画出来的文字', math: '公式', textarea: '填空框' }
/** Words in drawings for those who hear them. */
const TOLD = new Set(['title', 'desc', 'metadata', 'annotation'])
/** The name, which no page can write, of an element that stands for what is left out, with what that is as its class. */
export const LEFT_OUT = 'left out'

/** What the start of a part of a table closes, up to its table: left open, one cell would swallow the next. */
const ENDED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  td: new Set(['td', 'th']),
  th: new Set(['td', 'th']),
  tr: new Set(['td', 'th', 'tr']),
  tbody: new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot']),
  thead: new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot']),
  tfoot: new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot']),
}

export interface ParsedPage {
  readonly root: Element
  /** Words that are struck out, or marks of notes behind figures, are left out. */
  readonly hasStruck: boolean
  /** Words that have their place on the page, but can't be seen, are left out. */
  readonly hasUnseen: boolean
}

/**
 * The tree of a page, in time linear to its length.
 * @throws Failure 'unsafe-file' where it is larger than any report
 */
export function parseHtml(html: string): ParsedPage {
  const tree = new Tree(hidingRules(html), hasGrounds(html))
  const parser = new Parser({
    onopentag: (name, attributes) => tree.open(name, attributes),
    onattribute: () => tree.countAttribute(),
    onclosetag: () => tree.close(),
    ontext: (text) => tree.text(text),
  })
  parser.end(html)
  return tree
}

class Tree implements ParsedPage {
  readonly root: Element = { name: 'html', attributes: {}, children: [] }
  /** The elements that text goes into, outermost first. */
  private readonly stack: Element[] = [this.root]
  /** For every element the parser has open: how high the stack stood before it. It closes them in turn. */
  private readonly heights: number[] = []
  private readonly hides: HidingRules
  private readonly hasGrounds: boolean
  hasStruck = false
  hasUnseen = false
  /** The character that text goes on behind, within its paragraph or cell. */
  private last = ''
  /** Raised elements of which it is not known yet whether a figure stands right behind them, and what stands before. */
  private raised: { readonly elements: Element[]; readonly before: string; words: string } | undefined
  /** What is not read is so because it can't be seen. */
  private isUnseen = false
  private choice: Choice | undefined
  /** What is drawn where nothing is read, until words are met in it. */
  private drawn: { readonly what: string; readonly parent: Element } | undefined
  /** How high the stack stood at the outermost element that is not read. */
  private unread = Infinity
  private elements = 0
  private attributes = 0
  private length = 0

  constructor(hides: HidingRules, hasGrounds: boolean) {
    this.hides = hides
    this.hasGrounds = hasGrounds
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.elements > ELEMENTS) throw tooLarge('网页的元素太多')
    const ended = ENDED_BY[name]
    if (ended) this.endTo(ended)
    this.heights.push(this.stack.length)
    if (this.heights.length > OPEN_ELEMENTS) throw tooLarge('网页的元素嵌套太深')
    const parent = this.current()
    const element = { name, attributes, children: [] }
    if (name === 'br' || isBlock(element)) this.breakLine()
    if (this.unread === Infinity) this.look(element)
    else if (name === 'option') this.choice?.begin(attributes)
    if (this.unread === Infinity) parent.children.push(element)
    this.stack.push(this.stack.length < DEPTH ? element : parent)
  }

  close(): void {
    const height = this.heights.pop()
    if (height === undefined) return
    if (this.stack.length > height && isBlock(this.current())) this.breakLine()
    this.cut(height)
  }

  text(text: string): void {
    if (this.unread < Infinity) {
      this.choice?.add(text)
      if (this.drawn && text.trim() !== '' && !TOLD.has(this.current().name)) {
        this.leaveOut(this.drawn.what, this.drawn.parent)
        this.drawn = undefined
      }
      this.hasUnseen ||= this.isUnseen && text.trim() !== '' && !UNREAD.has(this.current().name)
      return
    }
    if (text === '') return
    this.goOnBehind(text)
    this.last = text.at(-1) ?? ''
    this.length += text.length
    if (this.length > TEXT_LENGTH) throw tooLarge('网页的文字太多')
    const { children } = this.current()
    const last = children.at(-1)
    if (typeof last === 'string') children[children.length - 1] = last + text
    else children.push(text)
  }

  countAttribute(): void {
    if (++this.attributes > ATTRIBUTES) throw tooLarge('网页的属性太多')
  }

  /** Whether what stands in an element is read, and what a field of a form shows. */
  private look(element: Element): void {
    const { name, attributes } = element
    const isStruck = isCrossed(name, attributes) || this.isRaisedBehind(element)
    this.hasStruck ||= isStruck
    this.isUnseen =
      name !== 'body' &&
      name !== 'html' &&
      (isUnseen(element) || this.hides(element) || (!this.hasGrounds && isWhite(name, attributes)))
    if (isStruck || this.isUnseen || UNREAD.has(name) || isGone(attributes)) {
      this.unread = this.stack.length
      const what = DRAWN[name]
      const isShown = what !== undefined && !isStruck && !this.isUnseen && !isGone(attributes)
      this.drawn = isShown ? { what, parent: this.current() } : undefined
    } else if (name === 'input') this.readField(fieldValue(attributes))
    this.choice = name === 'select' && this.isInCell() && !this.isUnseen ? new Choice() : undefined
  }

  /** A figure in a field is one of its cell; in a text it may be a day to search from. */
  private readField(value: string): void {
    if (this.isInCell()) this.text(value)
    else if (value !== '') this.leaveOut('填空框', this.current())
  }

  private leaveOut(what: string, { children }: Element): void {
    children.push({ name: LEFT_OUT, attributes: { class: what }, children: [] })
  }

  /** A raised or lowered figure right behind a figure is the mark of a note, no digit of it. */
  private isRaisedBehind(element: Element): boolean {
    if (!isShifted(element.name, element.attributes)) return false
    if (/\d$/u.test(this.last)) return true
    this.raised ??= { elements: [], before: this.last, words: '' }
    this.raised.elements.push(element)
    return false
  }

  /** One right before a figure is as well. */
  private goOnBehind(text: string): void {
    const { raised } = this
    if (!raised) return
    if (raised.elements.some((each) => this.stack.includes(each))) {
      raised.words += text
      return
    }
    this.raised = undefined
    if (!isMark(raised.words, raised.before, text)) return
    for (const { children } of raised.elements) children.length = 0
    this.hasStruck = true
  }

  /** What comes stands on another line. */
  private breakLine(): void {
    this.last = ''
    this.raised = undefined
  }

  private isInCell(): boolean {
    return this.stack.some(({ name }) => name === 'td' || name === 'th')
  }

  private current(): Element {
    return this.stack.at(-1) ?? this.root
  }

  private endTo(names: ReadonlySet<string>): void {
    let lowest = this.stack.length
    for (let at = this.stack.length - 1; at > this.stack.length - DEPTH && at > 0; at--) {
      const name = this.stack[at]?.name ?? ''
      if (name === 'table') break
      if (names.has(name)) lowest = at
    }
    this.cut(lowest)
  }

  private cut(height: number): void {
    if (height < this.stack.length) this.stack.length = height
    if (height > this.unread) return
    this.unread = Infinity
    this.isUnseen = false
    this.drawn = undefined
    const chosen = this.choice?.shown() ?? ''
    this.choice = undefined
    this.text(chosen)
  }
}

function tooLarge(problem: string): Failure<'unsafe-file'> {
  return new Failure('unsafe-file', { problem })
}
