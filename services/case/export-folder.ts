import { constants } from 'node:fs'
import { access, rmdir, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { answered } from '../answered.ts'
import { answering } from './answering-folder.ts'
import { makeMissingFolders } from '../missing-folders.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'
import { fileFailure } from '../writers/file-failure.ts'
import type { Writing } from '../writers/writing.ts'

/** A folder that can be written to. */
export interface ReadyFolder {
  readonly folder: string
  /** It was not there. */
  readonly isNew: boolean
  /** Takes away what was made, where nothing came to lie in it. */
  readonly undo: () => Promise<void>
}

/** Where exports go until the user has named a folder: 年报 among the user's documents, else beside the data. */
export function usualFolder({ documentsFolder, dataFolder }: Ports): string {
  return documentsFolder === undefined ? join(dataFolder, 'exports') : join(documentsFolder, '年报')
}

/**
 * The folder that files go to: one that was typed, else the last one, else the usual.
 * @throws Failure 'usage', 'folder-not-whole'
 */
export function folderWanted(store: Pick<Store, 'settings'>, ports: Ports): Writing['folderFor'] {
  return (typed) => {
    if (typed === undefined) return store.settings.read().exportFolder ?? usualFolder(ports)
    // Where the host has a dialog, only what the user picked there is a folder to write to.
    if (ports.chooseFolder) throw new Failure('usage', { problem: '请用“选择文件夹”按钮选取' })
    return typedFolder(typed)
  }
}

/**
 * A folder as it was typed: without the quotes that Windows puts around a copied path.
 * @throws Failure 'folder-not-whole'
 */
export function typedFolder(typed: string): string {
  const path = typed.trim().replace(/^"(.*)"$/u, '$1')
  if (!isAbsolute(path)) throw new Failure('folder-not-whole', { path })
  return resolve(path)
}

/**
 * Makes a folder that is missing, with those above it.
 * @throws Failure 'not-a-folder', 'no-permission', 'disk-full', 'cannot-write'
 */
export async function readyFolder(folder: string): Promise<ReadyFolder> {
  await answering(folder)
  try {
    return await answered(folder, () => made(folder))
  } catch (error) {
    throw error instanceof Failure ? error : fileFailure(error, folder)
  }
}

async function made(folder: string): Promise<ReadyFolder> {
  const there = await stat(folder).catch(() => undefined)
  if (there && !there.isDirectory()) throw new Failure('not-a-folder', { path: folder })
  const first = await makeMissingFolders(folder)
  await access(folder, constants.W_OK)
  const isNew = first !== undefined
  // A share that is gone is not waited for long: what lies in the folder has been told of.
  const undo = async () => {
    if (isNew) await answered(folder, () => removeEmpty(folder, first)).catch(passed)
  }
  return { folder, isNew, undo }
}

const passed = () => undefined

/** Waits for work in a folder that was made ready, which then goes away again where nothing came to lie in it. */
export async function workIn<T>({ undo }: ReadyFolder, work: Promise<T>): Promise<T> {
  try {
    return await work
  } finally {
    await undo()
  }
}

/** From a folder up to the first that was made, as far as they are empty. */
async function removeEmpty(folder: string, first: string): Promise<void> {
  try {
    for (let path = folder; path.startsWith(first); path = dirname(path)) await rmdir(path)
  } catch {
    // Something lies in it, so it stays.
  }
}
