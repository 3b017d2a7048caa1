import { readFileSync, statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { Failure } from '../../core/failure.ts'
import type { Report } from '../../core/report/report.ts'
import { wholeName } from '../../core/unit-names/whole-name.ts'
import { digestOf } from '../digest.ts'
import { refuseLarge } from '../readers/archive.ts'
import { openPackage } from '../readers/package.ts'
import { copyLine } from './copy-text.ts'
import { rowBytes } from './row-bytes.ts'
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
  readonly head: Uint8Array
  readonly cells: Uint8Array
  readonly texts: Uint8Array
}

/** What came of a file; a problem is a Chinese sentence. */
export type Outcome<T> = { readonly value: T } | { readonly problem: string }

/** The SHA-256 of each file. */
export async function digestFiles(paths: readonly string[]): Promise<Outcome<string>[]> {
  return ofEach(paths, (path) => digestOf(bytesOf(path)))
}

/**
 * Reads packages. The caller gives the number of the first report; the others follow it, file by file.
 * @param first the number that the report of the first file has in the database
 */
export async function readPackages(paths: readonly string[], first: number): Promise<Outcome<ReadPackage>[]> {
  const kept = rowBytes()
  return ofEach(paths, (path, i) => readPackage(bytesOf(path), first + i, kept))
}

async function readPackage(
  bytes: Uint8Array,
  number: number,
  kept: (rows: string) => Uint8Array,
): Promise<ReadPackage> {
  const { report, exchange, manifest } = await openPackage(bytes)
  const { level, region, address, phone, email } = report.agency
  const agency = unitName(report.agency)
  if (agency === '') throw new Failure('unreadable-file', { problem: '报告中没有机关名称' })
  const key = { unit: unitKey(agency), report: number, year: report.year }
  const signed = manifest.signed?.version ?? 0
  const line = copyLine([
    ...[key.unit, number, report.year, report.form, level],
    ...[region, address, phone, email].map((value) => value || null),
    ...[exchange.digest, signed, exchange.text],
  ])
  return {
    digest: digestOf(bytes),
    reportDigest: exchange.digest,
    ...key,
    agency,
    signed,
    head: kept(line.slice(0, -1)),
    cells: kept(cellRows(key, report)),
    texts: kept(textRows(key, report)),
  }
}

/** 水利局 of two counties are two units. */
function unitName({ name, region = '' }: Report['agency']): string {
  return name.trim() === '' ? '' : wholeName({ agency: name, region })
}

/** Nobody else waits in the thread that reads: asking the system directly costs half. */
function bytesOf(path: string): Uint8Array {
  refuseLarge({ length: statSync(path).size })
  return readFileSync(path)
}

/** Between two files other work of the thread has its turn: by its pulse who waits sees that it is not stuck. */
async function ofEach<T>(
  paths: readonly string[],
  work: (path: string, i: number) => T | Promise<T>,
): Promise<Outcome<T>[]> {
  const outcomes: Outcome<T>[] = []
  for (const [i, path] of paths.entries()) {
    try {
      outcomes.push({ value: await work(path, i) })
    } catch (error) {
      outcomes.push(problemOf(error, path))
    }
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
