import { Document, type FileChild, XmlComponent } from 'docx'

/**
 * Blocks of a document as XML, as they stand in its body. The package itself writes whole files alone: packing and unpacking
 * one for each chapter would take more than half of the time.
 */
export function blocksXml(children: readonly FileChild[]): string {
  const file = new Document({ sections: [] })
  const context = { file, viewWrapper: file.Document, stack: [] }
  return contentOf(new Blocks(children).prepForXml(context)?.[BODY])
}

const BODY = 'w:body'

class Blocks extends XmlComponent {
  constructor(children: readonly FileChild[]) {
    super(BODY)
    this.root.push(...children)
  }
}

/** What the package gives: elements by their names, attributes under `_attr`, words as they are. */
function contentOf(content: unknown): string {
  return listOf(content)
    .map((each) => (isObject(each) ? elementsOf(each) : escaped(each)))
    .join('')
}

function elementsOf(object: Readonly<Record<string, unknown>>): string {
  return Object.entries(object)
    .filter(([name]) => name !== ATTRIBUTES)
    .map(([name, content]) => {
      const attributes = listOf(content).flatMap((each) => (isObject(each) ? attributesOf(each) : []))
      const inner = contentOf(content)
      const open = `<${[name, ...attributes].join(' ')}`
      return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`
    })
    .join('')
}

const ATTRIBUTES = '_attr'

function attributesOf(object: Readonly<Record<string, unknown>>): string[] {
  const attributes = object[ATTRIBUTES]
  if (!isObject(attributes)) return []
  return Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`)
}

function listOf(content: unknown): readonly unknown[] {
  return Array.isArray(content) ? content : [content]
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escaped(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`
  if (typeof value !== 'string') throw new Error('The package gives what is neither an element nor a text')
  return value.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark)
}
