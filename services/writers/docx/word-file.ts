import { Document, type FileChild, type IPropertiesOptions, type IThemeOptions, Packer } from 'docx'
import type { DocumentMeta } from '../../../core/document/tree.ts'
import { type DocumentFonts, fontTableXml } from './fonts.ts'
import { corePropertiesXml } from '../office-zip/properties.ts'
import { REPORT_DIGEST } from '../../package-format/report-digest.ts'
import { settingsXml } from './settings.ts'
import { withoutTimes } from '../office-zip/stamp.ts'

type Section = IPropertiesOptions['sections'][number]

/** What a Word file is made of. */
export interface WordContent extends Pick<IPropertiesOptions, 'styles'> {
  readonly meta: DocumentMeta
  readonly fonts: DocumentFonts
  readonly properties: NonNullable<Section['properties']>
  readonly footers?: Section['footers']
  /** Even pages have left and right margins exchanged. */
  readonly mirrored?: boolean
  readonly children: readonly FileChild[]
}

/** A Word file (.docx) of one section. The same content gives the same bytes. */
export async function wordFile(content: WordContent): Promise<Uint8Array> {
  const { meta, fonts, styles, properties, footers, mirrored = false, children } = content
  const file = new Document({
    ...(styles ? { styles } : {}),
    ...(meta.reportDigest ? { customProperties: [{ name: REPORT_DIGEST, value: meta.reportDigest }] } : {}),
    theme: themeOf(fonts),
    sections: [{ properties, ...(footers ? { footers } : {}), children }],
  })
  const zip = await Packer.toBuffer(file, false, [
    { path: 'docProps/core.xml', data: corePropertiesXml(meta) },
    { path: 'word/fontTable.xml', data: fontTableXml(fonts) },
    { path: 'word/settings.xml', data: settingsXml({ oddAndEven: footers !== undefined, mirrored }) },
  ])
  return withoutTimes(zip)
}

/** Nothing refers to the theme; it names the document's fonts, so that none is reported as missing. */
function themeOf({ heading, body }: DocumentFonts): IThemeOptions {
  const named = (font: string) => ({ latin: font, eastAsia: font, scripts: { Hans: font } })
  return { fonts: { headings: named(heading), body: named(body) } }
}
