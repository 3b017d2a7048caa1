import JSZip from 'jszip'

/** A Word file as plain XML, read without the code that wrote it. */
export interface WordFile {
  readonly parts: ReadonlyMap<string, string>
  /** word/document.xml */
  readonly body: string
  /** Paragraphs outside tables. */
  readonly paragraphs: readonly WordParagraph[]
  readonly tables: readonly WordTable[]
}

export interface WordParagraph {
  readonly style: string
  readonly text: string
  readonly xml: string
}

export interface WordTable {
  readonly xml: string
  /** Grid columns in twips. */
  readonly columns: readonly number[]
  readonly rows: readonly WordRow[]
  /** Every place of the grid with the text of the cell that covers it. */
  readonly grid: readonly (readonly string[])[]
}

export interface WordRow {
  readonly xml: string
  readonly cells: readonly WordCell[]
}

export interface WordCell {
  readonly text: string
  readonly width: number
  readonly span: number
  readonly merge: 'none' | 'restart' | 'continue'
  readonly xml: string
}

export async function readWord(bytes: Uint8Array): Promise<WordFile> {
  const zip = await JSZip.loadAsync(bytes)
  const texts = Object.values(zip.files).map(async (file) => [file.name, await file.async('string')] as const)
  const parts = new Map(await Promise.all(texts))
  const body = parts.get('word/document.xml') ?? ''
  const outside = body.replace(/<w:tbl>.*?<\/w:tbl>/gs, '')
  return {
    parts,
    body,
    paragraphs: elements(outside, 'w:p').map((xml) => ({
      style: /<w:pStyle w:val="(.*?)"/.exec(xml)?.[1] ?? '',
      text: textOf(xml),
      xml,
    })),
    tables: elements(body, 'w:tbl').map(readTable),
  }
}

function readTable(xml: string): WordTable {
  const columns = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]))
  const rows = elements(xml, 'w:tr').map((row) => ({ xml: row, cells: elements(row, 'w:tc').map(readCell) }))
  return { xml, columns, rows, grid: expanded(rows) }
}

function readCell(xml: string): WordCell {
  const merge = /<w:vMerge(?: w:val="(\w+)")?\/>/.exec(xml)
  return {
    text: textOf(xml),
    width: Number(/<w:tcW w:type="dxa" w:w="(\d+)"/.exec(xml)?.[1]),
    span: Number(/<w:gridSpan w:val="(\d+)"/.exec(xml)?.[1] ?? 1),
    merge: !merge ? 'none' : merge[1] === 'restart' ? 'restart' : 'continue',
    xml,
  }
}

function expanded(rows: readonly WordRow[]): string[][] {
  const grid: string[][] = []
  for (const { cells } of rows) {
    const above = grid.at(-1) ?? []
    const line: string[] = []
    for (const { text, span, merge } of cells) {
      const shown = merge === 'continue' ? (above[line.length] ?? '') : text
      line.push(...Array.from({ length: span }, () => shown))
    }
    grid.push(line)
  }
  return grid
}

function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?>.*?</${name}>`, 'gs')) ?? []
}

/** Words of an element; a tab is a tab, a line break nothing. */
export function textOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:tab\/>/gs)
  return [...pieces].map((match) => (match[1] === undefined ? '\t' : unescaped(match[1]))).join('')
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16))
      if (decimal) return String.fromCodePoint(Number(decimal))
      return ENTITIES[name ?? ''] ?? whole
    },
  )
}
