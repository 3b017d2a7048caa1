import type { PDFRef } from '@cantoo/pdf-lib'
import type { OutlineEntry, StructureBlock } from './structure.ts'
import { element, escaped, OFD_NAMESPACE, textElement, xmlFile } from './xml.ts'

/** The program's own names for the parts of a report; the standard leaves them to whoever tags (GB/T 33190-2016, 16). */
const TAG_NAMESPACE = 'urn:nianbao:ofd-tags:1'

/** The objects that show a piece of a page, each as its page's number and its own. */
export type ObjectsOf = (page: PDFRef, part: number) => readonly (readonly [page: number, object: number])[]

/** The list of tags, and the file of the program's own beside it. */
export function tagList(file: string): string {
  const names = { TypeID: TAG_NAMESPACE, NameSpace: TAG_NAMESPACE }
  return xmlFile(element('CustomTags', {}, element('CustomTag', names, textElement('FileLoc', file))))
}

/** The report as its title and parts, each with headings, paragraphs, tables and figures in reading order. */
export function tagFile(
  blocks: readonly StructureBlock[],
  outline: readonly OutlineEntry[],
  objectsOf: ObjectsOf,
): string {
  const titles = new Map(flat(outline).map(({ heading, title }) => [heading, title] as const))
  const parts: { readonly title: string; readonly content: string[] }[] = []
  const before: string[] = []
  for (const block of blocks) {
    const written = blockXml(block, objectsOf)
    if (block.level === 2) parts.push({ title: titles.get(block.element) ?? '', content: [] })
    ;(parts.at(-1)?.content ?? before).push(written)
  }
  const inParts = parts.map(
    ({ title, content }) => `<tag:part title="${escaped(title)}">${content.join('')}</tag:part>`,
  )
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<tag:report xmlns:tag="${TAG_NAMESPACE}" xmlns:ofd="${OFD_NAMESPACE}">${[...before, ...inParts].join('')}</tag:report>\n`
  )
}

function flat(outline: readonly OutlineEntry[]): OutlineEntry[] {
  return outline.flatMap((entry) => [entry, ...flat(entry.entries)])
}

function blockXml({ role, pieces }: StructureBlock, objectsOf: ObjectsOf): string {
  const refs = pieces
    .flatMap(({ page, part }) => objectsOf(page, part))
    .map(([page, object]) => textElement('ObjectRef', String(object), { PageRef: page }))
  return refs.length > 0 ? `<tag:${role}>${refs.join('')}</tag:${role}>` : ''
}
