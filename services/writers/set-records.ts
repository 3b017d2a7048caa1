import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { mayStillRun } from '../processes.ts'
import { PRIVATE_FILE } from '../store/private-files.ts'
import { syncFolder, writeDurably } from './durable.ts'
import type { FileSet } from './file-set.ts'

const fileSet = z.strictObject({
  folder: z.string().min(1),
  mark: z.string().regex(/^[0-9a-f]{8}$/),
  files: z.array(
    z.strictObject({
      // Of a volume as web pages with the folder in front: 网页/index.html.
      name: z.string().refine((name) => name.split('/').every(isPlainName)),
      digest: z.string(),
      existed: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<FileSet>

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && name === basename(name)
}

/** The record of one set: there from before its first file is written until nothing of it is left beside its files. */
export interface SetRecord {
  readonly set: FileSet
  /** All its files are in place: from now on it is not undone. */
  readonly whole: boolean
  readonly path: string
}

/**
 * Remembers, on the disk when it returns, a set that is about to be written; nothing where the disk has no room for that.
 * @throws the system's error where half a record can't be taken away again: it would undo the set when that is whole
 */
export async function keepRecord(records: string, set: FileSet): Promise<SetRecord | undefined> {
  const path = join(records, `${process.pid}-${set.mark}.open.json`)
  try {
    await mkdir(records, { recursive: true, mode: 0o700 })
    await writeDurably(path, new TextEncoder().encode(JSON.stringify(set)), PRIVATE_FILE)
  } catch {
    await rm(path, { force: true })
    return undefined
  }
  await syncFolder(records)
  return { set, whole: false, path }
}

export async function markWhole(record: SetRecord): Promise<SetRecord> {
  const path = record.path.replace(/open\.json$/, 'whole.json')
  await rename(record.path, path)
  await syncFolder(join(path, '..'))
  return { ...record, whole: true, path }
}

export async function dropRecord({ path }: SetRecord): Promise<void> {
  await rm(path, { force: true })
}

/**
 * The sets whose writer is gone. A record that can't be read names nothing, and goes.
 * @param writing marks of the sets this process is writing
 */
export async function abandonedRecords(records: string, writing: ReadonlySet<string>): Promise<SetRecord[]> {
  const names = await readdir(records).catch(() => [])
  const found: SetRecord[] = []
  for (const name of names) {
    const [, writer, mark, state] = /^(\d+)-([0-9a-f]{8})\.(open|whole)\.json$/.exec(name) ?? []
    if (writer === undefined || mark === undefined) continue
    const pid = Number(writer)
    const path = join(records, name)
    if (pid === process.pid ? writing.has(mark) : mayStillRun(pid, await changedAt(path))) continue
    const set = await readSet(path)
    if (set) found.push({ set, whole: state === 'whole', path })
    else await rm(path, { force: true })
  }
  return found
}

/** In milliseconds; 0 where it is gone. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}

async function readSet(path: string): Promise<FileSet | undefined> {
  try {
    return fileSet.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}
