import { Parser } from 'htmlparser2'
import { Failure } from '../../core/failure.ts'
import { type Namespaces, NO_NAMESPACES } from './namespaces.ts'

/** An element with its name in the prefix this program knows its namespace by: "w:p" whatever the file calls it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** How many elements, attributes and pieces of text may still be read. One budget serves all parts of a file. */
export interface XmlBudget {
  left: number
}

/** A report of 30 pages has some 50,000 elements, attributes and texts; a tree of this many takes about 100 MB. */
const MAX_NODES = 300_000
/** Word nests a table in a table in a text box some sixty deep. */
const MAX_DEPTH = 200
/** The element at the root of a document declares some forty namespaces. */
const MAX_ATTRIBUTES = 256

export function xmlBudget(): XmlBudget {
  return { left: MAX_NODES }
}

/**
 * The root element of an XML part. Only the five entities of XML itself and character numbers are known.
 * @throws Failure 'unsafe-file' for a DOCTYPE or a part beyond the limits, 'unreadable-file' for one that is cut or is no XML
 */
export function parseXml(bytes: Uint8Array, budget: XmlBudget): XmlElement {
  const tree = new TreeBuilder(budget)
  const parser = new Parser(tree, { xmlMode: true })
  parser.write(decode(bytes))
  // The end would close what a cut file leaves open.
  if (!tree.root || tree.isOpen()) throw unreadable()
  return tree.root
}

/** Office writes UTF-8 or, with a mark at the start, UTF-16; the standard allows no other. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw unreadable()
  }
}

const NO_ATTRIBUTES = {}
/** An `mc:Choice` that asks for what no program of Office knows; as the standard says, it is passed over. */
const FOREIGN_CHOICE = 'mc:Choice of others'

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
}

/** Receives what the parser finds. Throwing from here ends the parsing at once. */
class TreeBuilder {
  root: XmlElement | undefined
  readonly #budget: XmlBudget
  readonly #open: { readonly element: OpenElement; readonly namespaces: Namespaces }[] = []
  #attributes = 0

  constructor(budget: XmlBudget) {
    this.#budget = budget
  }

  isOpen(): boolean {
    return this.#open.length > 0
  }

  onattribute(): void {
    this.#count()
    this.#attributes += 1
    if (this.#attributes > MAX_ATTRIBUTES) throw unsafe('一处属性过多')
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    this.#count()
    if (this.#open.length >= MAX_DEPTH) throw unsafe('内容嵌套过深')
    const parent = this.#open.at(-1)
    const namespaces = (parent?.namespaces ?? NO_NAMESPACES).within(attributes)
    const own = namespaces.element(name)
    const isForeign = own === 'mc:Choice' && !namespaces.areOffice(attributes['Requires'] ?? '')
    const element = {
      name: isForeign ? FOREIGN_CHOICE : own,
      attributes: this.#attributes === 0 ? NO_ATTRIBUTES : namespaces.attributes(attributes),
      children: [],
    }
    if (parent) parent.element.children.push(element)
    else if (this.root) throw unreadable()
    else this.root = element
    this.#open.push({ element, namespaces })
    this.#attributes = 0
  }

  onclosetag(): void {
    this.#open.pop()
  }

  ontext(text: string): void {
    const parent = this.#open.at(-1)
    if (!parent || (text.trim() === '' && !holdsBlanks(parent.element))) return
    this.#count()
    parent.element.children.push(text)
  }

  onprocessinginstruction(name: string): void {
    if (name.toUpperCase().startsWith('!DOCTYPE')) throw unsafe('含有文档类型声明')
  }

  #count(): void {
    this.#budget.left -= 1
    if (this.#budget.left < 0) throw unsafe('内容过多')
  }
}

/** The texts of Word and of OFD, which come in pieces where there are entities. */
function holdsBlanks({ name }: XmlElement): boolean {
  return name.endsWith(':t') || name === 'ofd:TextCode'
}

function unsafe(problem: string): Failure {
  return new Failure('unsafe-file', { problem })
}

function unreadable(): Failure {
  return new Failure('unreadable-file', { problem: '内容不完整' })
}

/** The child elements, without text between them. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((node) => typeof node !== 'string')
}

export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent ? elementsOf(parent).filter((element) => element.name === name) : []
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name)
}

/** The `w:val` of a child element, as most properties of Word are written. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val']
}

/** The text that stands directly in an element. */
export function textOf(element: XmlElement): string {
  return element.children.filter((node) => typeof node === 'string').join('')
}
