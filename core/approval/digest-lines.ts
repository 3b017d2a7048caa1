/**
 * A SHA-256 as two lines of four groups of eight digits, to be compared by eye.
 * @param digest 64 hexadecimal digits in lower case; anything else is a bug
 */
export function digestLines(digest: string): string[] {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('A digest is 64 hexadecimal digits')
  return (digest.match(/.{32}/g) ?? []).map((half) => half.match(/.{8}/g)?.join(' ') ?? '')
}
