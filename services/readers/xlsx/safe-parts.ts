import { zipSync } from 'fflate'
import { Failure } from '../../../core/failure.ts'
import type { Archive } from '../archive.ts'

/** The parts of a workbook that say what stands in its cells: no pictures, drawings, macros or links to other files. */
const PARTS =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:sharedstrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/iu

/**
 * A workbook of nothing but these parts, each unpacked within the limits of all archives, so that what reads them meets no
 * zip bomb and no entity.
 * @throws Failure 'unsafe-file', 'unreadable-file'
 */
export async function safeParts(archive: Archive): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = {}
  for (const name of archive.names.filter((each) => PARTS.test(each))) {
    const bytes = (await archive.read(name)) ?? new Uint8Array()
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('<!DOCTYPE'))
      throw new Failure('unsafe-file', { problem: '文件中有不应有的声明' })
    parts[name] = bytes
  }
  return zipSync(parts, { level: 0 })
}
