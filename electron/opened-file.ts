import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Failure } from '../core/failure.ts'
import { LARGEST_FILE_DATA } from '../core/values.ts'
import type { OpenedFile } from '../services/ports.ts'

/** Files that the system asks the program to open, one after another, until the page takes them. */
export interface OpenedFiles {
  readonly isWaiting: () => boolean
  readonly put: (path: string) => void
  /** From now on tells when one was put. */
  readonly whenPut: (tell: () => void) => void
  /** @throws Failure 'file-missing', 'file-too-large', 'no-permission' */
  readonly take: () => Promise<OpenedFile | undefined>
}

/** The program's own file among the arguments of a start, which Chromium adds its own to. */
export function fileAmong(args: readonly string[], folder: string): string | undefined {
  const name = args.slice(1).findLast((each) => !each.startsWith('-') && /\.nianbao$/i.test(each))
  return name === undefined ? undefined : resolve(folder, name)
}

export function openedFiles(first: string | undefined): OpenedFiles {
  let waiting = first
  let told = () => undefined as void
  return {
    isWaiting: () => waiting !== undefined,
    put: (path) => {
      waiting = path
      told()
    },
    whenPut: (tell) => (told = tell),
    take: async () => {
      const path = waiting
      waiting = undefined
      return path === undefined ? undefined : read(path)
    },
  }
}

/** Bytes; base64 makes four characters of three. */
const LARGEST = (LARGEST_FILE_DATA / 4) * 3 - 3

async function read(path: string): Promise<OpenedFile> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST)
      throw new Failure('file-too-large', { problem: `${Math.ceil(size / 1_000_000)} MB，最大 20 MB` })
    return { name: basename(path), bytes: await readFile(path) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM') throw new Failure('no-permission', { path })
    if (code === 'ENOENT' || code === 'EISDIR') throw new Failure('file-missing', { path })
    throw error
  }
}
