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

const AT_END = '.,:;。，、：；·'

/**
 * A name as it is compared: width, spaces, marks at its ends, quotation marks and kinds of brackets and dots say nothing.
 */
export function nameKey(name: string): string {
  const key = name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}"“”‘’'《》]/gu, '')
    .replace(/[〔〕［］[\]【】]/gu, (mark) => BRACKETS[mark] ?? mark)
    .replace(/[•・‧●]/gu, '·')
    .replace(/^[\p{P}]*(?=[\p{L}\p{N}])/u, '')
    .toLowerCase()
  let end = key.length
  while (end > 0 && AT_END.includes(key[end - 1] ?? '')) end -= 1
  return key.slice(0, end)
}
