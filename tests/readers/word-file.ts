import JSZip from 'jszip'
import type { SourceDocument, SourceParagraph, SourceTable } from '../../core/import/source.ts'
import { readDocx } from '../../services/readers/docx/read-docx.ts'

/** What a Word file written by hand consists of; each the XML within the root element of its part. */
export interface WordParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly comments?: string
  /** Further relationships of the text. */
  readonly relationships?: string
  /** Further files of the package. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function relationship(type: string, target: string, mode = ''): string {
  return `<Relationship Id="r${type}${target}" Type="${TYPES}/${type}" Target="${target}"${mode}/>`
}

/** The whole of word/document.xml. */
export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`
}

export async function wordFile(
  parts: WordParts,
  compression: 'DEFLATE' | 'STORE' = 'DEFLATE',
): Promise<Uint8Array> {
  const { body, relationships = '', files = {}, ...others } = parts
  const zip = new JSZip()
  const list = (text: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${text}</Relationships>`
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  )
  zip.file('_rels/.rels', list(relationship('officeDocument', 'word/document.xml')))
  zip.file('word/document.xml', documentXml(body))
  for (const [name, xml] of Object.entries(others)) {
    zip.file(`word/${name}.xml`, `<w:${name} ${NAMESPACES}>${xml}</w:${name}>`)
  }
  const own = Object.keys(others).map((name) => relationship(name, `${name}.xml`))
  zip.file('word/_rels/document.xml.rels', list(own.join('') + relationships))
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression })
}

export async function readWord(parts: WordParts | string): Promise<SourceDocument> {
  return readDocx(await wordFile(typeof parts === 'string' ? { body: parts } : parts))
}

/** The paragraphs of a file, each as the reader gives it. */
export async function paragraphsOf(parts: WordParts | string): Promise<SourceParagraph[]> {
  const { blocks } = await readWord(parts)
  return blocks.filter((block) => block.kind === 'paragraph')
}

export async function textsOf(parts: WordParts | string): Promise<string[]> {
  return (await paragraphsOf(parts)).map(({ text }) => text)
}

export async function tablesOf(parts: WordParts | string): Promise<SourceTable[]> {
  const { blocks } = await readWord(parts)
  return blocks.filter((block) => block.kind === 'table')
}

/** A paragraph of one run for each text. */
export function p(...runs: readonly string[]): string {
  return `<w:p>${runs.map((run) => (run.startsWith('<') ? run : r(run))).join('')}</w:p>`
}

/** A run, with the XML of its properties. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function styled(style: string, ...runs: readonly string[]): string {
  return p(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, ...runs)
}

export function tbl(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`
}

/** A cell of one paragraph, with the XML of its properties. */
export function tc(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<') ? text : p(text)}</w:tc>`
}
