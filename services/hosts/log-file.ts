import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import type { Ports } from '../ports.ts'
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../store/private-files.ts'

/** Bytes after which a log is put aside; one old log is kept. */
const FULL = 1_000_000

/** Writes programming errors to nianbao.log in a folder. A log that can't be written never stops the program. */
export function logTo(folder: string, clock: Ports['clock']): Ports['log'] {
  const path = logPath(folder)
  return (message, error) => {
    const line = [clock().toISOString(), message, ...(error === undefined ? [] : [inspect(error)])].join(' ')
    try {
      mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > FULL) renameSync(path, `${path}.old`)
      appendFileSync(path, line + '\n', { mode: PRIVATE_FILE })
    } catch {
      process.stderr.write(line + '\n')
    }
  }
}

/** The last lines of the log, at most so many characters; no words where nothing was logged. */
export function endOfLog(
  folder: string,
  characters: number,
): { readonly path: string; readonly text: string } {
  const path = logPath(folder)
  try {
    const text = readFileSync(path, 'utf8')
    if (text.length <= characters) return { path, text }
    const end = text.slice(-characters)
    return { path, text: end.slice(end.indexOf('\n') + 1) }
  } catch {
    return { path, text: '' }
  }
}

function logPath(folder: string): string {
  return join(folder, 'nianbao.log')
}
