import type { Manner } from '../page/page.ts'

/** Text in the bytes of a character set, as Windows programs and old web pages write them. */
export function encoded(text: string, charset: Manner['charset']): Uint8Array {
  if (charset === 'gb18030') return gbBytes(text)
  return new TextEncoder().encode(charset === 'utf-8 with mark' ? `\ufeff${text}` : text)
}

let table: Map<string, [number, number]> | undefined

/** The two-byte part of GB 18030, which is GBK. No-break spaces are not in it and become spaces. */
function gbBytes(text: string): Uint8Array {
  table ??= gbTable()
  const bytes: number[] = []
  for (const character of text.replaceAll('\u00a0', ' ')) {
    const code = character.charCodeAt(0)
    const pair = table.get(character)
    if (code >= 0x80 && !pair) throw new Error(`not in GBK: ${character}`)
    bytes.push(...(pair ?? [code]))
  }
  return Uint8Array.from(bytes)
}

function gbTable(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gbk')
  const found = new Map<string, [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd') found.set(character, [lead, trail])
    }
  return found
}
