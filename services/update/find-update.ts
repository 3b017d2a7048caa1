import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { isThere } from '../missing-folders.ts'
import {
  MANIFEST_ENDING,
  readManifest,
  type UpdateFile,
  type UpdateKind,
  type UpdateManifest,
} from './manifest.ts'

/** What an update has to fit. */
export interface Present {
  readonly version: string
  /** The public key of who makes releases, base64. */
  readonly key: string
  readonly system: string
  readonly kind: UpdateKind
}

/** A new version whose list is signed; its bytes are not looked at yet. */
export interface Update {
  readonly version: string
  readonly path: string
  readonly file: UpdateFile
}

/** Bytes of a list, at most. */
const LARGEST_MANIFEST = 100_000

/**
 * The newest version in a folder that this computer can use.
 * @throws Failure 'no-update', 'update-unsigned', 'update-not-newer', 'update-not-for-here', 'update-changed'
 */
export async function findUpdate(folder: string, present: Present): Promise<Update> {
  const lists: UpdateManifest[] = []
  for (const name of await listsIn(folder))
    lists.push(readManifest(await readFile(join(folder, name), 'utf8'), name, present.key))
  const [newest] = lists.toSorted((a, b) => compareVersions(b.version, a.version))
  if (!newest) throw new Failure('no-update', { folder })
  const { version } = newest
  if (compareVersions(version, present.version) <= 0)
    throw new Failure('update-not-newer', { version, present: present.version })
  const fitting = newest.files.filter(
    ({ system, kind }) => system === present.system && kind === present.kind,
  )
  for (const file of fitting) {
    const path = join(folder, file.name)
    if (await isThere(path)) return { version, path, file }
  }
  throw new Failure('update-not-for-here', { version })
}

/** The names of signed lists. */
async function listsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const lists: string[] = []
  for (const name of names.filter((each) => each.endsWith(MANIFEST_ENDING))) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found?.isFile() && found.size <= LARGEST_MANIFEST) lists.push(name)
  }
  return lists
}

/** By their numbers; what follows them is a stage before the version itself. */
export function compareVersions(one: string, other: string): number {
  const order = numbers(one).localeCompare(numbers(other), 'en', { numeric: true })
  return order === 0 ? Number(!one.includes('-')) - Number(!other.includes('-')) : order
}

const numbers = (version: string) => version.split('-')[0] ?? ''
