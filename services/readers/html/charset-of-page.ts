/** Pages declare their charset near the start. */
const DECLARATION_BYTES = 16_384
const CHARSET = /<meta[^>]{0,500}?charset\s*=\s*(?:["']\s*)?([\w-]{2,40})/i

/** The charset that a page declares in itself. */
export function charsetOfPage(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES))
  return CHARSET.exec(start)?.[1]
}
