/** Letters that must have been lost to a wrong charset. */
const LOST = /\ufffd/g

/** So many bytes beyond ASCII that read as UTF-8 did not come about by accident in another charset. */
const NO_ACCIDENT = 30

/**
 * Text of bytes: by the byte order mark, then by the charset that was declared for them, then as UTF-8, then as GB
 * 18030 (which holds GB 2312 and GBK). A declaration that the bytes contradict is not believed.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = markOf(bytes)
  if (marked) return decode(bytes, marked)
  const named = charsetNamed(declared)
  const utf8 = strictly(bytes, 'utf-8')
  if (named?.startsWith('utf-16')) return decode(bytes, named)
  if (named && named !== 'utf-8' && (utf8 === undefined || beyondAscii(bytes) < NO_ACCIDENT)) {
    const text = strictly(bytes, named)
    if (text !== undefined) return text
  }
  return (
    utf8 ?? fewestLost([decode(bytes, 'gb18030'), decode(bytes, 'utf-8'), decode(bytes, named ?? 'utf-8')])
  )
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** The charset as decoders call it; GB 2312 and GBK are read as what holds both. */
function charsetNamed(declared: string | undefined): string | undefined {
  const name = declared?.trim().toLowerCase()
  if (!name) return undefined
  if (/^(x-)?(gb|cp936|ms936|hz-gb|euc-cn)/.test(name)) return 'gb18030'
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes)
}

/** The text if every byte has its place in the charset; the end may be cut off in the middle of a letter. */
function strictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

function beyondAscii(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte > 0x7f && ++count >= NO_ACCIDENT) break
  return count
}

function fewestLost(texts: readonly string[]): string {
  const lost = (text: string) => text.match(LOST)?.length ?? 0
  return texts.reduce((best, text) => (lost(text) < lost(best) ? text : best))
}
