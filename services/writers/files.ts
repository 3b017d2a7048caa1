import { randomBytes } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { syncFolder, writeDurably } from './durable.ts'
import { fileFailure } from './file-failure.ts'
import {
  digest,
  type FileSet,
  foldersOf,
  keep,
  patiently,
  placesOf,
  removeReplaced,
  type SetFile,
  undoSet,
} from './file-set.ts'
import { exists, type Place, refuseTaken } from './file-taken.ts'
import { abandonedRecords, dropRecord, keepRecord, markWhole, type SetRecord } from './set-records.ts'

export interface NewFile {
  /** With the folder in front where it goes into one below, which is there: "网页/index.html". */
  readonly name: string
  readonly bytes: Uint8Array
}

interface WriteOptions {
  /** Replace files of the same name. */
  readonly replace: boolean
  /** What the files are of, as a report and its version: of another the files there are somebody's work. */
  readonly of?: string | undefined
  /** Asks to stop; what was written is then taken away again. */
  readonly signal?: AbortSignal | undefined
}

/** Writes sets of files, each all or nothing, also when the power fails meanwhile. */
export interface FileSets {
  /**
   * Writes several files into a folder, all or none: each beside its name first, then renamed.
   * @returns their paths, in the same order
   * @throws Failure 'cancelled', 'file-exists', 'file-in-use', 'disk-full', 'no-permission', 'not-a-folder', 'cannot-write'; 'moved-meanwhile'
   * where the folder went away, and the set is undone when it is back
   */
  readonly write: (folder: string, files: readonly NewFile[], options: WriteOptions) => Promise<string[]>
  /**
   * Undoes what an end of the program has left half done, in one folder or in all. A folder that is not there, on a stick that
   * was pulled, waits for the next time.
   */
  readonly settle: (folder?: string) => Promise<void>
}

/**
 * What is being written is remembered in the data folder: the folder that is written to may be pulled out, is not known at the
 * next start, and others could leave a record of theirs there.
 */
export function createFileSets(dataFolder: string): FileSets {
  const records = join(dataFolder, 'pending-exports')
  const writing = new Set<string>()
  const settling = new Map<string, Promise<void>>()
  /** What this run has written, by path. */
  const written = new Map<string, Written>()

  const settleFolder = async (folder: string, found: readonly SetRecord[]) => {
    if (!(await exists(folder))) return
    for (const record of found) {
      // Another may have settled it since it was found, and its names may be those of newer files.
      if (!(await exists(record.path))) continue
      await (record.whole ? removeReplaced(record.set) : undoSet(record.set))
      await dropRecord(record)
    }
  }
  const settle: FileSets['settle'] = async (only) => {
    const folders = Map.groupBy(await abandonedRecords(records, writing), ({ set }) => set.folder)
    for (const [folder, inFolder] of folders) {
      if (only !== undefined && folder !== only) continue
      // Of two who settle one folder, the second would take away what was written since.
      const work = settling.get(folder) ?? settleFolder(folder, inFolder)
      settling.set(folder, work)
      await work.finally(() => settling.delete(folder))
    }
  }
  const turns = new Map<string, Promise<unknown>>()
  /** Of two who write into one folder at once the second finds what the first has written. */
  const inTurn = async <Result>(folder: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (turns.get(folder) ?? Promise.resolve()).then(work, work)
    turns.set(folder, turn)
    return turn.finally(() => turns.get(folder) === turn && turns.delete(folder))
  }
  const write: FileSets['write'] = async (folder, files, options) => {
    await attempt(folder, () => settle(folder))
    for (const place of await othersFirst(written, folder, files, options.of))
      await refuseTaken(folder, place, options.replace)
    const set = await describe(folder, files)
    writing.add(set.mark)
    try {
      const paths = await writeSet(records, set, files, options.signal)
      paths.forEach((path, i) => written.set(path, { digest: set.files[i]?.digest, of: options.of }))
      return paths
    } finally {
      writing.delete(set.mark)
    }
  }
  return {
    settle,
    write: (folder, files, options) => inTurn(folder, () => write(folder, files, options)),
  }
}

interface Written {
  readonly digest: string | undefined
  readonly of: string | undefined
}

/** Where files go, those first that hold what others wrote or changed: of several that are there it is what has to be told. */
async function othersFirst(
  written: ReadonlyMap<string, Written>,
  folder: string,
  files: readonly NewFile[],
  of: string | undefined,
): Promise<Place[]> {
  const places = files.map(async ({ name }) => {
    const path = join(folder, name)
    const known = written.get(path)
    const bytes = known?.of === of && known ? await readFile(path).catch(() => undefined) : undefined
    return { name, own: bytes !== undefined && digest(bytes) === known?.digest }
  })
  return (await Promise.all(places)).toSorted((a, b) => Number(a.own) - Number(b.own))
}

async function describe(folder: string, files: readonly NewFile[]): Promise<FileSet> {
  const described = files.map(async ({ name, bytes }) => ({
    name,
    digest: digest(bytes),
    existed: await exists(join(folder, name)),
  }))
  return { folder, mark: randomBytes(4).toString('hex'), files: await Promise.all(described) }
}

async function writeSet(
  records: string,
  set: FileSet,
  files: readonly NewFile[],
  signal: AbortSignal | undefined,
): Promise<string[]> {
  // Who exports to a stick because the disk is full gets the files, unguarded against a power cut in that moment.
  const open = await attempt(records, () => keepRecord(records, set))
  let record = open
  const away = () => firstMissing(foldersOf(set))
  // What is away comes back with what was left in it.
  const drop = async () => {
    if (record && (await away()) === undefined) await dropRecord(record)
  }
  try {
    await putInPlace(set, files, signal)
    if (open) record = await attempt(records, () => markWhole(open))
  } catch (error) {
    // The failure that led here is the one to tell; what can't be undone now is undone from the record later.
    await undoSet(set)
      .then(drop)
      .catch(() => undefined)
    const path = await away()
    if (path === undefined) throw error
    throw new Failure('moved-meanwhile', { path, mark: set.mark, replacing: set.files.some(isReplacing) })
  }
  // All files are in place: a copy that can't be removed is no reason to say they are not.
  await removeReplaced(set)
    .then(drop)
    .catch(() => undefined)
  return set.files.map((file) => placesOf(set, file).path)
}

async function putInPlace(set: FileSet, files: readonly NewFile[], signal?: AbortSignal): Promise<void> {
  const places = set.files.map((file) => placesOf(set, file))
  for (const [i, { path, written }] of places.entries()) {
    signal?.throwIfAborted()
    await attempt(path, () => writeDurably(written, files[i]?.bytes ?? new Uint8Array()))
  }
  for (const { path, written, replaced } of places) {
    signal?.throwIfAborted()
    if (await exists(path)) await attempt(path, () => keep(path, replaced))
    await attempt(path, () => patiently(() => rename(written, path)))
  }
  for (const folder of foldersOf(set)) await syncFolder(folder)
}

const isReplacing = ({ existed }: SetFile) => existed

async function firstMissing(folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) if (!(await exists(folder))) return folder
  return undefined
}

async function attempt<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action()
  } catch (error) {
    throw fileFailure(error, path)
  }
}
