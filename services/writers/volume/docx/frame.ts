import { strFromU8, strToU8, unzipSync } from 'fflate'
import { widthOf } from '../../../../core/document/width.ts'
import type { Chapter, Volume } from '../../../../core/volume/volume.ts'
import { documentFonts } from '../../docx/fonts.ts'
import { footers } from '../../docx/footer.ts'
import { pageProperties } from '../../docx/page.ts'
import { wordFile } from '../../docx/word-file.ts'
import { BODY } from './chapter.ts'
import { headerId } from './section.ts'
import { volumeStyles } from './styles.ts'
import { paragraph, run } from './xml.ts'

/** A Word file to be filled: its parts but the body, and what stands around the body's content. */
export interface Frame {
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly opening: string
  readonly closing: string
  /** References to the footers, for the properties of a section. */
  readonly footers: string
}

const TYPES = '[Content_Types].xml'
const RELATIONS = 'word/_rels/document.xml.rels'
const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The file of a volume without its text: styles, fonts, footers, and a header for each chapter. */
export async function wordFrame({ meta, layout, chapters }: Volume): Promise<Frame> {
  const zip = await wordFile({
    meta,
    fonts: documentFonts(layout),
    styles: volumeStyles(layout),
    mirrored: layout.doubleSided,
    properties: pageProperties,
    footers: footers(layout),
    children: [],
  })
  const parts = new Map(Object.entries(unzipSync(zip)))
  const textOf = (name: string) => strFromU8(parts.get(name) ?? new Uint8Array())
  const body = textOf(BODY)
  const [opening = '', rest = ''] = body.split(/(?<=<w:body>)/u)
  parts.delete(BODY)
  const put = (name: string, before: string, added: readonly string[]) =>
    parts.set(name, strToU8(textOf(name).replace(before, () => added.join('') + before)))
  put(TYPES, '</Types>', chapters.map(typeOf))
  put(RELATIONS, '</Relationships>', chapters.map(relationOf))
  for (const chapter of chapters) parts.set(`word/${headerName(chapter)}`, strToU8(headerXml(chapter)))
  return {
    parts,
    opening,
    closing: rest.slice(rest.indexOf('</w:body>')),
    footers: (rest.match(/<w:footerReference [^>]*\/>/gu) ?? []).join(''),
  }
}

function headerName({ number }: Chapter): string {
  return `head${number}.xml`
}

function typeOf(chapter: Chapter): string {
  return `<Override ContentType="${HEADER_TYPE}" PartName="/word/${headerName(chapter)}"/>`
}

function relationOf(chapter: Chapter): string {
  return `<Relationship Id="${headerId(chapter.number)}" Type="${OFFICE}/header" Target="${headerName(chapter)}"/>`
}

/** Characters of 10.5 points on a line, with room to spare. */
const HEAD_LINE = 41

/** However long a name is, it stands on one line: a second would take it from the text of the page. */
function headerXml({ head }: Chapter): string {
  const scale = Math.min(100, Math.floor((100 * HEAD_LINE) / widthOf(head)))
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:hdr xmlns:w="${WORD}">${paragraph('Header', run(head, scale))}</w:hdr>`
  )
}
