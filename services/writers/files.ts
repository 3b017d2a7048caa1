import { randomBytes } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { answered } from '../answered.ts'
import type { Watch } from '../unless-silent.ts'
import { syncFolder, writeDurably } from './durable.ts'
import { fileFailure } from './file-failure.ts'
import {
  digest,
  digestAt,
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
import { watchedFolders } from './watched-folders.ts'
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
   * where the folder went away, and 'no-answer' where its disk is silent: the set is undone when it is back
   */
  readonly write: (folder: string, files: readonly NewFile[], options: WriteOptions) => Promise<string[]>
  /**
   * Undoes what an end of the program has left half done, in one folder or in all. A folder that is not there, on a stick that
   * was pulled, waits for the next time; a few folders at a time, so that a share which does not answer delays no other.
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
    const wanted = [...folders].filter(([folder]) => only === undefined || folder === only).values()
    const problems: unknown[] = []
    const one = async () => {
      for (const [folder, inFolder] of wanted) {
        // Of two who settle one folder, the second would take away what was written since.
        const work = settling.get(folder) ?? settleFolder(folder, inFolder)
        settling.set(folder, work)
        await work.catch((error: unknown) => problems.push(error)).finally(() => settling.delete(folder))
      }
    }
    await Promise.all(Array.from({ length: SETTLED_AT_ONCE }, one))
    if (problems.length > 0) throw problems[0]
  }
  const turns = new Map<string, Promise<unknown>>()
  /** Of two who write into one folder at once the second finds what the first has written. */
  const inTurn = async <Result>(folder: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (turns.get(folder) ?? Promise.resolve()).then(work, work)
    turns.set(folder, turn)
    return turn.finally(() => turns.get(folder) === turn && turns.delete(folder))
  }
  const watched = watchedFolders()
  const write = async (
    folder: string,
    files: readonly NewFile[],
    { replace, of }: WriteOptions,
    watch: Watch,
  ) => {
    await attempt(folder, () => settle(folder))
    for (const place of await othersFirst(written, { folder, files, of }, watch)) {
      watch.goOn()
      await refuseTaken(folder, place, replace)
    }
    const set = await describe(folder, files, watch)
    writing.add(set.mark)
    const ended = () => writing.delete(set.mark)
    try {
      const { paths, clear } = await writeSet(records, set, files, watch)
      paths.forEach((path, i) => written.set(path, { digest: set.files[i]?.digest, of }))
      return { paths, clear: () => clear().finally(ended) }
    } catch (error) {
      ended()
      throw error
    }
  }
  const writeWatched: FileSets['write'] = async (folder, files, options) => {
    const work = (watch: Watch) => write(folder, files, options, watch)
    const { paths, clear } = await watched(folder, options.signal, work)
    // All files are in place: a copy that can't be removed is no reason to say they are not.
    await answered(folder, clear).catch(() => undefined)
    return paths
  }
  return {
    settle,
    write: (folder, files, options) => inTurn(folder, () => writeWatched(folder, files, options)),
  }
}

/** Folders: each that does not answer holds up one, and one of the threads that ask disks. */
const SETTLED_AT_ONCE = 3

interface Written {
  readonly digest: string | undefined
  readonly of: string | undefined
}

/** Where files go, those first that hold what others wrote or changed: of several that are there it is what has to be told. */
async function othersFirst(
  written: ReadonlyMap<string, Written>,
  { folder, files, of }: { folder: string; files: readonly NewFile[]; of: string | undefined },
  { goOn }: Watch,
): Promise<Place[]> {
  const places: Required<Place>[] = []
  for (const { name } of files) {
    const path = join(folder, name)
    const known = written.get(path)
    const now = known && known.of === of ? await digestAt(path, goOn) : undefined
    places.push({ name, own: now !== undefined && now === known?.digest })
  }
  return places.toSorted((a, b) => Number(a.own) - Number(b.own))
}

async function describe(folder: string, files: readonly NewFile[], { goOn }: Watch): Promise<FileSet> {
  const described: SetFile[] = []
  for (const { name, bytes } of files) {
    goOn()
    described.push({ name, digest: digest(bytes), existed: await exists(join(folder, name)) })
  }
  return { folder, mark: randomBytes(4).toString('hex'), files: described }
}

interface WrittenSet {
  readonly paths: string[]
  /** Takes away what was replaced, and the record. */
  readonly clear: () => Promise<void>
}

async function writeSet(
  records: string,
  set: FileSet,
  files: readonly NewFile[],
  watch: Watch,
): Promise<WrittenSet> {
  watch.goOn()
  // Who exports to a stick because the disk is full gets the files, unguarded against a power cut in that moment.
  const open = await attempt(records, () => keepRecord(records, set))
  let record = open
  const away = () => {
    watch.asking()
    return firstMissing(foldersOf(set))
  }
  // What is away comes back with what was left in it.
  const drop = async () => {
    if (record && (await away()) === undefined) await dropRecord(record)
  }
  try {
    await putInPlace(set, files, watch)
    watch.goOn()
    if (open) record = await attempt(records, () => markWhole(open))
  } catch (error) {
    // The failure that led here is the one to tell; what can't be undone now is undone from the record later.
    await undoSet(set, watch.asking)
      .then(drop)
      .catch(() => undefined)
    const path = await away()
    if (path === undefined) throw error
    throw new Failure('moved-meanwhile', { path, mark: set.mark, replacing: set.files.some(isReplacing) })
  }
  return {
    paths: set.files.map((file) => placesOf(set, file).path),
    clear: () => removeReplaced(set).then(drop),
  }
}

async function putInPlace(set: FileSet, files: readonly NewFile[], { goOn, asking }: Watch): Promise<void> {
  const places = set.files.map((file) => placesOf(set, file))
  for (const [i, { path, written }] of places.entries()) {
    goOn()
    const bytes = files[i]?.bytes ?? new Uint8Array()
    await attempt(path, () => writeDurably(written, bytes, undefined, asking))
  }
  for (const { path, written, replaced } of places) {
    goOn()
    if (await exists(path)) await attempt(path, () => keep(path, replaced))
    await attempt(path, () => patiently(() => rename(written, path)))
  }
  for (const folder of foldersOf(set)) {
    goOn()
    await syncFolder(folder)
  }
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
