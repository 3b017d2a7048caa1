import { strToU8, unzipSync, zipSync } from 'fflate'
import type { DocumentMeta } from '../../../core/document/tree.ts'
import { PROGRAM } from '../../program.ts'
import { corePropertiesXml } from '../office-zip/properties.ts'
import { withoutTimes } from '../office-zip/stamp.ts'

/** The part docProps/app.xml. */
const APPLICATION_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  `<Application>${PROGRAM.name}</Application></Properties>`

/**
 * The workbook with the properties of the report's Word file, which name no time of writing. It is packed anew, since
 * the hosts' own compression, which hucre uses, need not give the same bytes everywhere.
 */
export function withProperties(workbook: Uint8Array, meta: DocumentMeta): Uint8Array {
  const packed = zipSync({
    ...unzipSync(workbook),
    'docProps/core.xml': strToU8(corePropertiesXml(meta)),
    'docProps/app.xml': strToU8(APPLICATION_XML),
  })
  return withoutTimes(packed)
}
