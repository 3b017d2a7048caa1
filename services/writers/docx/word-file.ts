import { Document, type FileChild, type IPropertiesOptions, type IThemeOptions, Packer } from 'docx'
import type { DocumentMeta } from '../../../core/document/tree.ts'
import { type DocumentFonts, fontTableXml } from './fonts.ts'
import { corePropertiesXml } from '../office-zip/properties.ts'
import { withoutTimes } from '../office-zip/stamp.ts'

type Section = IPropertiesOptions['sections'][number]

/** What a Word file is made of. */
export interface WordContent extends Pick<IPropertiesOptions, 'styles' | 'evenAndOddHeaderAndFooters'> {
  readonly meta: DocumentMeta
  readonly fonts: DocumentFonts
  readonly properties: NonNullable<Section['properties']>
  readonly footers?: Section['footers']
  readonly children: readonly FileChild[]
}

/** Two characters, in twips. */
const TAB_STOP = 630

/** A Word file (.docx) of one section. The same content gives the same bytes. */
export async function wordFile(content: WordContent): Promise<Uint8Array> {
  const { meta, fonts, properties, footers, children, ...options } = content
  const file = new Document({
    ...options,
    defaultTabStop: TAB_STOP,
    theme: themeOf(fonts),
    sections: [{ properties, ...(footers ? { footers } : {}), children }],
  })
  const zip = await Packer.toBuffer(file, false, [
    { path: 'docProps/core.xml', data: corePropertiesXml(meta) },
    { path: 'word/fontTable.xml', data: fontTableXml(fonts) },
  ])
  return withoutTimes(zip)
}

/** Nothing refers to the theme; it names the document's fonts, so that none is reported as missing. */
function themeOf({ heading, body }: DocumentFonts): IThemeOptions {
  const named = (font: string) => ({ latin: font, eastAsia: font, scripts: { Hans: font } })
  return { fonts: { headings: named(heading), body: named(body) } }
}
