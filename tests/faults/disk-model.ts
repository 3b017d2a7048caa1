import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Seeded } from './seeded.ts'
import type { Event } from './trace.ts'

/**
 * What may be on a disk when the power fails. What was synced is there. Of what was written since to a file, any part may be;
 * a write of several sectors may be torn between two. Names are journalled in their order: all up to the last sync of
 * anything are there, and of the later ones a beginning, as on ext4, XFS and NTFS.
 */
export interface Disk {
  readonly happen: (event: Event) => void
  /** Writes what may be there into the folder the disk began as. */
  readonly cut: (folder: string, kept: 'nothing' | 'some' | 'all', random: Seeded) => void
}

interface File {
  bytes: Buffer
  pending: Change[]
}
type Change = { readonly offset: number; readonly data: Buffer } | { readonly length: number }
type Naming = (names: Map<string, File>) => void

const SECTOR = 512

export function diskOf(folder: string): Disk {
  /** As they are on the disk for certain, and as the program sees them. */
  const durable = readNames(folder)
  const seen = new Map(durable)
  let namings: Naming[] = []
  const name = (naming: Naming) => {
    naming(seen)
    namings.push(naming)
  }
  const happen = ({ what, path, offset, data }: Event) => {
    const other = data.toString('utf8')
    if (what === 'c') {
      const file: File = { bytes: Buffer.alloc(0), pending: [] }
      name((names) => names.set(path, file))
    } else if (what === 'w') seen.get(path)?.pending.push({ offset, data: Buffer.from(data) })
    else if (what === 't') seen.get(path)?.pending.push({ length: offset })
    else if (what === 'u') name((names) => names.delete(path))
    else if (what === 'r') name((names) => move(names, path, other))
    else if (what === 'l') name((names) => copyName(names, path, other))
    else {
      const file = seen.get(path)
      if (file) {
        file.bytes = file.pending.reduce(apply, file.bytes)
        file.pending = []
      }
      for (const naming of namings) naming(durable)
      namings = []
    }
  }
  return {
    happen,
    cut: (into, kept, random) => {
      const names = new Map(durable)
      const count =
        kept === 'nothing' ? 0 : kept === 'all' ? namings.length : random.below(namings.length + 1)
      for (const naming of namings.slice(0, count)) naming(names)
      writeNames(into, names, (file) => bytesAfter(file, kept, random))
    },
  }
}

function bytesAfter({ bytes, pending }: File, kept: 'nothing' | 'some' | 'all', random: Seeded): Buffer {
  if (kept === 'nothing') return bytes
  if (kept === 'all') return pending.reduce(apply, bytes)
  return pending
    .filter(() => random.chance(0.6))
    .map((change) => (random.chance(0.3) ? torn(change, random) : change))
    .reduce(apply, bytes)
}

function torn(change: Change, random: Seeded): Change {
  if ('length' in change || change.data.length <= SECTOR) return change
  const sectors = random.below(Math.ceil(change.data.length / SECTOR))
  return { ...change, data: change.data.subarray(0, sectors * SECTOR) }
}

function apply(bytes: Buffer, change: Change): Buffer {
  if ('length' in change) {
    const cut = bytes.subarray(0, change.length)
    return Buffer.concat([cut, Buffer.alloc(change.length - cut.length)])
  }
  const end = change.offset + change.data.length
  const longer =
    bytes.length >= end ? Buffer.from(bytes) : Buffer.concat([bytes, Buffer.alloc(end - bytes.length)])
  change.data.copy(longer, change.offset)
  return longer
}

function move(names: Map<string, File>, from: string, to: string): void {
  const file = names.get(from)
  if (!file || names.get(to) === file) return
  names.set(to, file)
  names.delete(from)
}

function copyName(names: Map<string, File>, from: string, to: string): void {
  const file = names.get(from)
  if (file) names.set(to, file)
}

function readNames(folder: string): Map<string, File> {
  const names = new Map<string, File>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) names.set(path, { bytes: readFileSync(path), pending: [] })
  }
  return names
}

function writeNames(folder: string, names: ReadonlyMap<string, File>, bytesOf: (file: File) => Buffer): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) rmSync(join(entry.parentPath, entry.name))
  }
  const written = new Map<File, string>()
  for (const [path, file] of names) {
    // The index of the write-ahead log is memory, not disk.
    if (path.endsWith('-shm')) continue
    mkdirSync(dirname(path), { recursive: true })
    const first = written.get(file)
    if (first === undefined) writeFileSync(path, bytesOf(file))
    else linkSync(first, path)
    written.set(file, path)
  }
}
