import { isUtf8 } from 'node:buffer'
import { z } from 'zod'
import { printable } from '../../core/document/printable.ts'
import { reportTitle } from '../../core/document/title.ts'
import { Failure, type FailureDetails, failureData } from '../../core/failure.ts'
import { type Editions, editions } from '../../core/form/editions.ts'
import type { Report } from '../../core/report/report.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { parseReport } from '../../core/report/schema.ts'
import { digestOf } from '../digest.ts'
import { MANIFEST, manifestSchema, PACKAGE_SCHEMA, type PackageManifest } from '../package-format/manifest.ts'
import { sealOf } from '../package-format/seal.ts'
import { type Archive, openArchive, refuseLarge } from './archive.ts'

/** What changed where no one file can be named: the whole was cut short, packed anew, or has more before or behind it. */
const WHOLE = null
const BRACE = 0x7b
/** Characters of a name from the file that a message repeats. */
const MOST_NAMED = 100

export interface OpenedPackage {
  readonly report: Report
  /** The report's canonical exchange form, and the SHA-256 of that. */
  readonly exchange: { readonly text: string; readonly digest: string }
  readonly manifest: PackageManifest
  /** Every file the manifest lists by its name, the report's among them. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Opens a package (.nianbao) after every byte of it was found to be as it was written; the first packages, which had no
 * seal, after every file in it was.
 * @throws Failure 'changed-package', 'unknown-package', 'unreadable-file', 'unsafe-file', 'file-too-large', or what is wrong
 * with the report in it
 */
export async function openPackage(bytes: Uint8Array, known: Editions = editions): Promise<OpenedPackage> {
  refuseLarge(bytes)
  const seal = sealOf(bytes)
  if (seal === 'broken') throw await whatChanged(bytes, known)
  const opened = await contentsOf(bytes, known)
  if (seal === 'missing' && opened.manifest.program) throw changed(WHOLE)
  return opened
}

/** Names the file of a package whose seal is broken that is not as it was packed. */
async function whatChanged(bytes: Uint8Array, known: Editions): Promise<Failure> {
  try {
    await contentsOf(bytes, known)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (error.code === 'changed-package') return error
  }
  return changed(WHOLE)
}

async function contentsOf(bytes: Uint8Array, known: Editions): Promise<OpenedPackage> {
  const archive = await undamaged(WHOLE, openArchive(bytes))
  const manifest = manifestIn(await contentOf(archive, MANIFEST))
  const files = new Map<string, Uint8Array>()
  for (const name of manifest.files) {
    const content = await contentOf(archive, name)
    if (digestOf(content) !== manifest.digest[name]) throw changed(name)
    files.set(name, content)
  }
  const added = archive.names.find((name) => name !== MANIFEST && !files.has(name))
  if (added !== undefined) throw changed(added, 'added')
  const json = files.get(manifest.report)
  if (!json) throw incomplete()
  const packed = new TextDecoder().decode(json)
  const report = parseReport(packed, known)
  const text = exchangeText(report, known[report.form])
  const exchange = { text, digest: digestOf(text === packed && isExactly(json) ? json : Buffer.from(text)) }
  if (!isOf(report, exchange.digest, manifest)) throw changed(MANIFEST)
  return { report, exchange, manifest, files }
}

/** Whether nothing was lost or left out when these bytes became the text of an object. */
function isExactly(json: Uint8Array): boolean {
  return json[0] === BRACE && isUtf8(json)
}

async function contentOf(archive: Archive, name: string): Promise<Uint8Array> {
  const content = archive.names.includes(name) ? await undamaged(name, archive.read(name)) : undefined
  if (!content) throw changed(name, 'missing')
  return content
}

/** What a reader of zip files finds damaged was changed since it was packed. */
async function undamaged<T>(file: string | null, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    throw failureData(error)?.code === 'unreadable-file' ? changed(file) : error
  }
}

/** What every manifest has, of whatever edition. */
const HEAD = z.object({ schema: z.string() })

function manifestIn(bytes: Uint8Array): PackageManifest {
  const value = parsed(new TextDecoder().decode(bytes))
  const head = HEAD.safeParse(value)
  if (head.success && head.data.schema !== PACKAGE_SCHEMA)
    throw new Failure('unknown-package', { schema: named(head.data.schema) })
  const manifest = manifestSchema.safeParse(value)
  if (!manifest.success) throw incomplete()
  return manifest.data
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw incomplete()
  }
}

/** What the manifest says of the report is true of it. */
function isOf(
  report: Report,
  exchangeDigest: string,
  { title, agency, year, signed }: PackageManifest,
): boolean {
  const told = [
    [title, reportTitle(report.agency, report.year)],
    [agency, report.agency.name],
    [year, report.year],
    [signed?.digest, exchangeDigest],
  ]
  return told.every(([said, fact]) => said === undefined || said === fact)
}

function changed(file: string | null, became?: FailureDetails['changed-package']['became']): Failure {
  return new Failure('changed-package', {
    file: file === null ? file : named(file),
    ...(became && { became }),
  })
}

function named(name: string): string {
  return printable(name.slice(0, MOST_NAMED))
}

function incomplete(): Failure {
  return new Failure('unreadable-file', { problem: '数据包的清单不完整' })
}
