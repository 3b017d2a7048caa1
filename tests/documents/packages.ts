import { createHash } from 'node:crypto'
import JSZip from 'jszip'
import { z } from 'zod'
import type { Report } from '../../core/report/report.ts'
import { type PackageContents, packageOf } from '../../services/writers/package.ts'

export const WORD = '渠县信访局2024年政府信息公开工作年度报告.docx'
export const PDF = '渠县信访局2024年政府信息公开工作年度报告.pdf'

const word = new JSZip().file('甲.xml', '<甲/>', { date: new Date(Date.UTC(2024, 0, 1)) })

/** Stand-ins for the documents: a package does not look into them. The first is a zip file, as Word's are. */
export const documents: PackageContents['documents'] = [
  { name: WORD, bytes: await word.generateAsync({ type: 'uint8array' }) },
  { name: PDF, bytes: Buffer.from('%PDF-1.7\n\0\xff乙\n%%EOF\n') },
]

export const program = { name: '年报编制助手', version: '1.2.3' }

/** A package of a report with its two documents. */
export function packed(report: Report, signed?: PackageContents['signed']): Promise<Uint8Array> {
  return packageOf({ report, documents, program, signed })
}

type Change = (zip: JSZip, manifest: Record<string, unknown>) => void

/** A package taken apart, changed and packed anew, as another program would. Its comment stays as it was. */
export async function repacked(bytes: Uint8Array, change: Change): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const json = (await zip.file('manifest.json')?.async('string')) ?? ''
  const before = z.record(z.string(), z.unknown()).parse(JSON.parse(json))
  const manifest = structuredClone(before)
  change(zip, manifest)
  if (JSON.stringify(manifest) !== JSON.stringify(before))
    zip.file('manifest.json', JSON.stringify(manifest, null, 2))
  return zip.generateAsync({ type: 'uint8array' })
}

/** A package with a seal that is right again. */
export function resealed(bytes: Uint8Array): Uint8Array {
  const body = bytes.subarray(0, -64)
  return Buffer.concat([body, Buffer.from(createHash('sha256').update(body).digest('hex'))])
}
