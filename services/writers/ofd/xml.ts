import { printable } from '../../../core/document/printable.ts'

/** GB/T 33190-2016, 7.1. */
export const OFD_NAMESPACE = 'http://www.ofdspec.org/2016'

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element of the standard's namespace; attributes without a value are left out. Content is markup already. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
  const inner = content.join('')
  return inner === '' ? `<ofd:${name}${written}/>` : `<ofd:${name}${written}>${inner}</ofd:${name}>`
}

/** An element that holds text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escaped(text))
}

/** A file of the document, whose root names the namespace. */
export function xmlFile(root: string): string {
  const named = root.replace(/^<ofd:\w+/u, `$& xmlns:ofd="${OFD_NAMESPACE}"`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${named}\n`
}

export function escaped(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A length in millimetres, to the thousandth. */
export function length(value: number): string {
  // No "-0".
  return String(Math.round(value * 1000) / 1000 || 0)
}

export function lengths(values: readonly number[]): string {
  return values.map(length).join(' ')
}
