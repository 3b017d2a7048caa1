/** What a font's codes mean, each as UTF-16BE in hexadecimal digits. */
export type CodeMeanings = ReadonlyMap<number, string>

/** Reads a ToUnicode CMap (ISO 32000-1, 9.10.3): single codes, and ranges that count on from a first one. */
export function readToUnicode(cmap: string): Map<number, string> {
  const meanings = new Map<number, string>()
  for (const [, kind, body = ''] of cmap.matchAll(/begin(bfchar|bfrange)\b(.*?)\bend\1/gsu)) {
    if (kind === 'bfchar')
      for (const [, code = '', meaning = ''] of body.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/giu))
        meanings.set(Number.parseInt(code, 16), meaning)
    else readRanges(body, meanings)
  }
  return meanings
}

function readRanges(body: string, meanings: Map<number, string>): void {
  const ranges = body.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f]+)>|\[([^\]]*)\])/giu)
  for (const [, from = '', to = '', first, list] of ranges) {
    const [start, end] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
    const each = list?.match(/(?<=<)[\da-f]+(?=>)/giu)
    for (let code = start; code <= end; code += 1) {
      const meaning = each ? each[code - start] : counted(first ?? '', code - start)
      if (meaning !== undefined) meanings.set(code, meaning)
    }
  }
}

/** The last unit of a meaning counts on. */
function counted(first: string, by: number): string {
  const last = Number.parseInt(first.slice(-4), 16) + by
  return first.slice(0, -4) + last.toString(16).padStart(4, '0')
}

/** Entries of one block; the format allows no more. */
const BLOCK = 100

/** @param bytes of a code: 1 in simple fonts, 2 in those of two bytes */
export function printToUnicode(meanings: CodeMeanings, bytes: 1 | 2): string {
  const hex = (code: number) => code.toString(16).padStart(bytes * 2, '0')
  const entries = [...meanings]
    .toSorted(([a], [b]) => a - b)
    .map(([code, meaning]) => `<${hex(code)}> <${meaning}>`)
  const blocks = Array.from({ length: Math.ceil(entries.length / BLOCK) }, (_, i) =>
    entries.slice(i * BLOCK, (i + 1) * BLOCK),
  )
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${'00'.repeat(bytes)}> <${'ff'.repeat(bytes)}>
endcodespacerange
${blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`).join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}
