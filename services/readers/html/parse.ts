import { Parser } from 'htmlparser2'
import { Failure } from '../../../core/failure.ts'
import type { Element } from './element.ts'
import { declared } from './style.ts'
import { ATTRIBUTES, DEPTH, ELEMENTS, OPEN_ELEMENTS, TEXT_LENGTH } from './limits.ts'

/** Elements whose content is never read. */
const UNREAD = new Set(
  'script style template noscript noframes select button option optgroup datalist textarea title iframe object embed applet svg math canvas video audio xml'.split(
    ' ',
  ),
)

/** What the start of a part of a table closes, up to its table: left open, one cell would swallow the next. */
const ENDED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  td: new Set(['td', 'th']),
  th: new Set(['td', 'th']),
  tr: new Set(['td', 'th', 'tr']),
  tbody: new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot']),
  thead: new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot']),
  tfoot: new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot']),
}

const STRUCK = new Set(['del', 's', 'strike'])

export interface ParsedPage {
  readonly root: Element
  /** Words that are struck out, or marks of notes behind figures, are left out. */
  readonly hasStruck: boolean
}

/**
 * The tree of a page, in time linear to its length.
 * @throws Failure 'unsafe-file' where it is larger than any report
 */
export function parseHtml(html: string): ParsedPage {
  const tree = new Tree()
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
  hasStruck = false
  /** How high the stack stood at the outermost element that is not read. */
  private unread = Infinity
  private elements = 0
  private attributes = 0
  private length = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.elements > ELEMENTS) throw tooLarge('网页的元素太多')
    const ended = ENDED_BY[name]
    if (ended) this.endTo(ended)
    this.heights.push(this.stack.length)
    if (this.heights.length > OPEN_ELEMENTS) throw tooLarge('网页的元素嵌套太深')
    const parent = this.current()
    const isStruck = this.unread === Infinity && (isCrossed(name, attributes) || isMark(name, parent))
    this.hasStruck ||= isStruck
    if (isStruck || UNREAD.has(name) || isHidden(attributes))
      this.unread = Math.min(this.unread, this.stack.length)
    const element = { name, attributes, children: [] }
    if (this.unread === Infinity) parent.children.push(element)
    this.stack.push(this.stack.length < DEPTH ? element : parent)
  }

  close(): void {
    const height = this.heights.pop()
    if (height !== undefined) this.cut(height)
  }

  text(text: string): void {
    if (this.unread < Infinity) return
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
    if (height <= this.unread) this.unread = Infinity
  }
}

function isHidden({ hidden, style = '' }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || /^none\b/i.test(declared(style, 'display') ?? '')
}

function isCrossed(name: string, { style = '' }: Readonly<Record<string, string>>): boolean {
  const line = declared(style, 'text-decoration') ?? declared(style, 'text-decoration-line') ?? ''
  return STRUCK.has(name) || /line-through/i.test(line)
}

/** A raised figure right behind a figure is the mark of a note, no digit of it. */
function isMark(name: string, { children }: Element): boolean {
  const before = name === 'sup' ? children.at(-1) : undefined
  return typeof before === 'string' && /\d$/u.test(before)
}

function tooLarge(problem: string): Failure<'unsafe-file'> {
  return new Failure('unsafe-file', { problem })
}
