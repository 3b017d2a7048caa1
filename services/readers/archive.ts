import { isAscii } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Failure } from '../../core/failure.ts'
import { decodeText } from './charset.ts'

/** How zip files call an entry that is not packed. */
const STORED = 0
const MEGABYTE = 1024 * 1024
/** Bytes of a file. A report with scanned pages has some 30 MB; what is larger is a mistake. */
export const MAX_FILE = 64 * MEGABYTE
/** A Word file has some fifteen parts and one for each picture. */
export const MAX_ENTRIES = 4_000
/** Bytes unpacked of one file, all parts read together. A report of 100 pages unpacks to 5 MB. */
export const MAX_UNPACKED = 24 * MEGABYTE
/** How often smaller a part may be packed. XML of Word packs to a twentieth, tables of nothing to a hundredth. */
export const MAX_RATIO = 300
/** Bytes up to which the ratio says nothing: a list of a thousand empty rows packs very well. */
const RATIO_COUNTS_FROM = 8 * MEGABYTE
/** Characters of an entry's name; no system takes longer paths. */
const MAX_NAME = 1_000

/** A zip file whose directory was found in order. Names are compared as Office does, without regard to case. */
export interface Archive {
  /** In the order of the directory, with "/" between folders. */
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** When a file was changed last before it was packed, in milliseconds; 0 of one that is not there. */
  readonly modified: (name: string) => number
  /** What tells the content of an entry from another's without unpacking it: its size and its sum. Empty where there is none. */
  readonly mark: (name: string) => string
  /**
   * Unpacks one entry; nothing where there is none of this name.
   * @throws Failure 'unreadable-file' where it is damaged, 'unsafe-file' where it goes over the limits
   */
  readonly read: (name: string) => Promise<Uint8Array | undefined>
}

/**
 * Opens a zip file without unpacking anything.
 * @param unpacked bytes that may be unpacked of it in all
 * @throws Failure 'file-too-large', 'locked-file', 'unsafe-file', 'unreadable-file'
 */
export async function openArchive(bytes: Uint8Array, unpacked = MAX_UNPACKED): Promise<Archive> {
  refuseLarge(bytes)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return readingZip(async () => {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false })
    const entries = await entriesOf(zip)
    const budget = { left: unpacked }
    return {
      names: [...entries.values()].map(nameOf),
      has: (name) => entries.has(name.toLowerCase()),
      modified: (name) => entries.get(name.toLowerCase())?.getLastModDate().getTime() || 0,
      mark: (name) => {
        const entry = entries.get(name.toLowerCase())
        return entry ? `${entry.uncompressedSize}-${entry.crc32}` : ''
      },
      read: async (name) => {
        const entry = entries.get(name.toLowerCase())
        return (
          entry &&
          readingZip(() =>
            entry.compressionMethod !== STORED
              ? unpack(zip, entry, budget)
              : stored(zip, entry, budget, buffer),
          )
        )
      },
    }
  })
}

/** @throws Failure 'file-too-large' */
export function refuseLarge({ length }: { readonly length: number }): void {
  if (length > MAX_FILE) throw new Failure('file-too-large', { problem: `超过 ${MAX_FILE / MEGABYTE} MB` })
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) throw unsafe('压缩包中的文件过多')
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    refuseName(name)
    if (entry.isEncrypted()) throw new Failure('locked-file', {})
    if (entries.has(name.toLowerCase())) throw unsafe('压缩包中有重名的文件')
    entries.set(name.toLowerCase(), entry)
  }
  return entries
}

/** Some old writers divide folders by backslashes, and Chinese Windows writes names in its own charset. */
function nameOf(entry: Entry): string {
  const { fileNameRaw: raw } = entry
  return (isAscii(raw) ? raw.toString('latin1') : decodeText(raw)).replaceAll('\\', '/')
}

function refuseName(name: string): void {
  const leaves = name.startsWith('/') || /^[a-z]:/iu.test(name) || name.split('/').includes('..')
  if (leaves) throw unsafe('压缩包中的文件名指向包外')
  if (name === '' || name.includes('\0') || name.length > MAX_NAME) throw unsafe('压缩包中的文件名不合规')
}

/** Unpacks with a running limit: what the directory says of sizes is not trusted. */
async function unpack(zip: ZipFile, entry: Entry, budget: { left: number }): Promise<Uint8Array> {
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  let sum = 0
  for await (const chunk of stream) {
    size += chunk.length
    budget.left -= chunk.length
    const ratio = size / Math.max(1, entry.compressedSize)
    if (budget.left < 0 || (size > RATIO_COUNTS_FROM && ratio > MAX_RATIO)) {
      throw unsafe('解压后的内容大得不合常理')
    }
    sum = crc32(chunk, sum)
    chunks.push(chunk)
  }
  if (sum !== entry.crc32) throw new Failure('unreadable-file', { problem: '内容已损坏' })
  return Buffer.concat(chunks)
}

/** What is not packed is a stretch of the file. Its sizes were found to agree when the directory was read. */
async function stored(
  zip: ZipFile,
  entry: Entry,
  budget: { left: number },
  file: Buffer,
): Promise<Uint8Array> {
  const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const content = file.subarray(start, start + entry.compressedSize)
  budget.left -= content.length
  if (budget.left < 0) throw unsafe('解压后的内容大得不合常理')
  if (crc32(content) !== entry.crc32) throw new Failure('unreadable-file', { problem: '内容已损坏' })
  return content
}

/** What yauzl and zlib complain of is the file's fault. */
async function readingZip<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('unreadable-file', { problem: '文件不完整或已损坏' })
  }
}

function unsafe(problem: string): Failure {
  return new Failure('unsafe-file', { problem })
}
