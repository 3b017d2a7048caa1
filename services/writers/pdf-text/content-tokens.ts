/**
 * A piece of a page's content: a name, a number, a string, or what is done with those before it, and where that ends.
 * Brackets tell nothing here.
 */
export type ContentToken =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'operator'; readonly operator: string; readonly end: number }

const CODES = {
  backslash: 0x5c,
  open: 0x28,
  close: 0x29,
  less: 0x3c,
  more: 0x3e,
  slash: 0x2f,
  percent: 0x25,
  newline: 0x0a,
  return: 0x0d,
} as const

const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%'))

/** The pieces of a content stream (ISO 32000-1, 7.2 and 7.8), one after the other. */
export function* contentTokens(content: Uint8Array): Generator<ContentToken> {
  let at = 0
  while (at < content.length) {
    const code = content[at] ?? 0
    if (code === CODES.open) {
      const { bytes, end } = literalString(content, at + 1)
      yield { kind: 'string', bytes }
      at = end
    } else if (code === CODES.less && content[at + 1] === CODES.less) {
      at += 2
    } else if (code === CODES.less) {
      const end = content.indexOf(CODES.more, at)
      yield { kind: 'string', bytes: hexString(latin(content, at + 1, end < 0 ? content.length : end)) }
      at = end < 0 ? content.length : end + 1
    } else if (code === CODES.slash) {
      const end = regularEnd(content, at + 1)
      yield { kind: 'name', name: latin(content, at + 1, end) }
      at = end
    } else if (code === CODES.percent) {
      while (at < content.length && content[at] !== CODES.newline && content[at] !== CODES.return) at += 1
    } else if (WHITE.has(code) || DELIMITERS.has(code)) {
      at += 1
    } else {
      const end = regularEnd(content, at)
      const word = latin(content, at, end)
      yield /^[-+.\d]/u.test(word)
        ? { kind: 'number', value: Number.parseFloat(word) }
        : { kind: 'operator', operator: word, end }
      at = end
    }
  }
}

function regularEnd(content: Uint8Array, from: number): number {
  let end = from
  while (end < content.length && !WHITE.has(content[end] ?? 0) && !DELIMITERS.has(content[end] ?? 0)) end += 1
  return end
}

function latin(content: Uint8Array, from: number, to: number): string {
  return Buffer.from(content.buffer, content.byteOffset + from, to - from).toString('latin1')
}

function hexString(digits: string): Uint8Array {
  const plain = digits.replaceAll(/\s/gu, '')
  return Buffer.from(plain.length % 2 === 0 ? plain : `${plain}0`, 'hex')
}

const ESCAPES: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c }

/** @param from behind the bracket that opens it */
function literalString(content: Uint8Array, from: number): { bytes: Uint8Array; end: number } {
  const bytes: number[] = []
  let depth = 1
  let at = from
  for (; at < content.length; at += 1) {
    const code = content[at] ?? 0
    if (code === CODES.backslash) {
      const octal = /^[0-7]{1,3}/u.exec(latin(content, at + 1, at + 4))?.[0]
      const next = content[at + 1] ?? 0
      if (octal !== undefined) {
        bytes.push(Number.parseInt(octal, 8) & 0xff)
        at += octal.length
      } else {
        at += 1
        // A line end behind a backslash stands for nothing.
        if (next === CODES.return && content[at + 1] === CODES.newline) at += 1
        else if (next !== CODES.newline && next !== CODES.return)
          bytes.push(ESCAPES[String.fromCharCode(next)] ?? next)
      }
      continue
    }
    if (code === CODES.open) depth += 1
    if (code === CODES.close) depth -= 1
    if (depth === 0) break
    bytes.push(code)
  }
  return { bytes: Uint8Array.from(bytes), end: at + 1 }
}
