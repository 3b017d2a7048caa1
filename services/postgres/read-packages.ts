import { readFile, stat } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { Failure } from '../../core/failure.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { digestOf } from '../digest.ts'
import { refuseLarge } from '../readers/archive.ts'
import { openPackage } from '../readers/package.ts'
import { copyLine } from './copy-text.ts'
import { cellRows, textRows, unitKey } from './rows.ts'

/** A package whose report can be loaded, as rows. */
export interface ReadPackage {
  /** SHA-256 of the file. */
  readonly digest: string
  /** SHA-256 of the report's canonical exchange form. */
  readonly reportDigest: string
  readonly report: number
  readonly unit: string
  readonly agency: string
  readonly year: number
  /** The number of the version that was signed; 0 where none was. */
  readonly signed: number
  /** The row of `reports` but for its last column, and the rows of `cells` and `texts`, as COPY takes them. */
  readonly head: string
  readonly cells: Uint8Array
  readonly texts: Uint8Array
}

/** What came of a file; a problem is a Chinese sentence. */
export type Outcome<T> = { readonly value: T } | { readonly problem: string }

/** The SHA-256 of each file. */
export async function digestFiles(paths: readonly string[]): Promise<Outcome<string>[]> {
  return ofEach(paths, async (path) => digestOf(await bytesOf(path)))
}

/**
 * Reads packages. The caller gives the number of the first report; the others follow it, file by file.
 * @param first the number that the report of the first file has in the database
 */
export async function readPackages(paths: readonly string[], first: number): Promise<Outcome<ReadPackage>[]> {
  return ofEach(paths, async (path, i) => readPackage(await bytesOf(path), first + i))
}

async function readPackage(bytes: Uint8Array, number: number): Promise<ReadPackage> {
  const { report, manifest } = await openPackage(bytes)
  const name = report.agency.name.trim()
  if (name === '') throw new Failure('unreadable-file', { problem: '报告中没有机关名称' })
  const exchange = exchangeText(report)
  const [digest, reportDigest] = [digestOf(bytes), digestOf(Buffer.from(exchange))]
  const key = { unit: unitKey(name), report: number, year: report.year }
  const { level, region, address, phone, email } = report.agency
  const signed = manifest.signed?.version ?? 0
  const head = copyLine([
    ...[key.unit, number, report.year, report.form, level],
    ...[region, address, phone, email].map((value) => value || null),
    ...[reportDigest, signed, exchange],
  ]).trimEnd()
  const cells = Buffer.from(cellRows(key, report))
  const texts = Buffer.from(textRows(key, report))
  return { digest, reportDigest, ...key, agency: name, signed, head, cells, texts }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  refuseLarge({ length: (await stat(path)).size })
  return readFile(path)
}

/** Between two files other work of the thread has its turn: by its pulse who waits sees that it is not stuck. */
async function ofEach<T>(
  paths: readonly string[],
  work: (path: string, i: number) => Promise<T>,
): Promise<Outcome<T>[]> {
  const outcomes: Outcome<T>[] = []
  for (const [i, path] of paths.entries()) {
    const outcome = work(path, i).then((value) => ({ value }))
    outcomes.push(await outcome.catch((error: unknown) => problemOf(error, path)))
    await setImmediate()
  }
  return outcomes
}

function problemOf(error: unknown, path: string): { problem: string } {
  if (error instanceof Failure) return { problem: error.message }
  if (!(error instanceof Error && 'syscall' in error)) throw error
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return { problem: new Failure('file-missing', { path }).message }
  if (code === 'EACCES' || code === 'EPERM')
    return { problem: new Failure('no-permission', { path }).message }
  return { problem: new Failure('unreadable-file', { problem: message }).message }
}
