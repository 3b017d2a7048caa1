import { zipSync } from 'fflate'
import { reportTitle } from '../../core/document/title.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import type { Form } from '../../core/form/form.ts'
import type { Report } from '../../core/report/report.ts'
import { digestOf, exchangeDigest } from '../digest.ts'
import { MANIFEST, PACKAGE_SCHEMA, type PackageManifest } from '../package-format/manifest.ts'
import { sealed } from '../package-format/seal.ts'
import { withoutTimes } from './office-zip/stamp.ts'
import { fileName } from './file-name.ts'

const REPORT = 'report.json'

export interface PackageContents {
  readonly report: Report
  /** The report's edition of the form, where it is not the program's own. */
  readonly form?: Form | undefined
  /** The Word file and the PDF, under names every system takes (see fileName). */
  readonly documents: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly program: { readonly name: string; readonly version: string }
  /** The signed version this is: its number and the digest it was frozen with. */
  readonly signed?: { readonly version: number; readonly digest: string } | undefined
}

/**
 * The submission package (.nianbao) as docs/package.md describes it. The same contents give the same bytes. Throws where
 * names are unsafe or not distinct, or the report is not the one that was signed.
 */
export function packageOf({
  report,
  form,
  documents,
  program,
  signed,
}: PackageContents): Promise<Uint8Array> {
  const named = documents.map(({ name, bytes }) => [name, bytes] as const)
  const files = new Map([[REPORT, encoded(exchangeText(report, form))], ...named])
  expectNames([MANIFEST, REPORT, ...named.map(([name]) => name)])
  if (signed && signed.digest !== exchangeDigest(report, form))
    throw new Error('This is not the signed report')
  const manifest: PackageManifest = {
    schema: PACKAGE_SCHEMA,
    program,
    title: reportTitle(report.agency, report.year),
    agency: report.agency.name,
    year: report.year,
    ...(signed && { signed }),
    report: REPORT,
    files: [...files.keys()],
    digest: Object.fromEntries([...files].map(([name, bytes]) => [name, digestOf(bytes)])),
  }
  return Promise.resolve(sealed(zipped([[MANIFEST, printed(manifest)], ...files])))
}

/**
 * Stored, not packed: the documents are packed already, and so every byte of a file stands in its digest. Made "on Unix",
 * as plain files: Info-ZIP's unzip believes only then that names are UTF-8.
 */
const STORED = { level: 0, os: 3, attrs: 0o100_644 * 0x1_0000 } as const

function zipped(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  return withoutTimes(zipSync(Object.fromEntries(files), STORED))
}

/** Names every system takes; to Windows and macOS, names that differ in case are one. */
function expectNames(names: readonly string[]): void {
  const distinct = new Set(names.map((name) => name.toLowerCase()))
  const safe = names.every(
    (name) => name === fileName(name.replace(/\.[^.]*$/u, ''), name.split('.').at(-1) ?? ''),
  )
  if (!safe || distinct.size < names.length)
    throw new Error(`No package can have these names: ${names.join(', ')}`)
}

function printed(manifest: PackageManifest): Uint8Array {
  return encoded(`${JSON.stringify(manifest, null, 2)}\n`)
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
