const BRACKETS: Readonly<Record<string, string>> = {
  '〔': '(',
  '〕': ')',
  '［': '(',
  '］': ')',
  '[': '(',
  ']': ')',
  '【': '(',
  '】': ')',
}

/**
 * A name as it is compared: width, spaces, marks at its ends, quotation marks and kinds of brackets and dots say nothing.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}"“”‘’'《》]/gu, '')
    .replace(/[〔〕［］[\]【】]/gu, (mark) => BRACKETS[mark] ?? mark)
    .replace(/[•・‧●]/gu, '·')
    .replace(/^[\p{P}]*(?=[\p{L}\p{N}])/u, '')
    .replace(/[.,:;。，、：；·]+$/u, '')
    .toLowerCase()
}
