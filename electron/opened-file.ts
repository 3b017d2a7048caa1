import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Failure } from '../core/failure.ts'
import { LARGEST_FILE_DATA } from '../core/values.ts'
import type { OpenedFile, OpenedFiles } from '../services/ports.ts'

/** Files that the system asks the program to open, one after another, until the page takes them. */
export interface FilesToOpen extends OpenedFiles {
  readonly put: (paths: readonly string[]) => void
  /** From now on tells when some were put. */
  readonly whenPut: (tell: () => void) => void
}

/** The program's own files among the arguments of a start, which Chromium adds its own to. */
export function filesAmong(args: readonly string[], folder: string): string[] {
  const names = args.slice(1).filter((each) => !each.startsWith('-') && /\.nianbao$/i.test(each))
  return names.map((name) => resolve(folder, name))
}

export function filesToOpen(first: readonly string[]): FilesToOpen {
  const waiting = new Set(first)
  let told = () => undefined as void
  return {
    put: (paths) => {
      for (const path of paths) waiting.add(path)
      if (paths.length > 0) told()
    },
    whenPut: (tell) => (told = tell),
    waiting: () => [...waiting].map((path) => basename(path)),
    take: async () => {
      const [path] = waiting
      if (path === undefined) return undefined
      waiting.delete(path)
      return read(path)
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
