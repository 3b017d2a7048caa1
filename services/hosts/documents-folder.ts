import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { inTime } from '../in-time.ts'

/** What is asked of the system, so that a spec can answer. */
export interface DocumentsOptions {
  readonly platform?: NodeJS.Platform
  readonly env?: NodeJS.ProcessEnv
  readonly home?: string
  readonly look?: typeof stat
}

/**
 * The user's folder of documents, 文档: as $XDG_DOCUMENTS_DIR or the file of the freedesktop user directories has it, else
 * by its usual names in the home folder. Undefined where there is none, or where its disk, which may be a share, does not
 * answer: the program starts without it. A folder that Windows keeps elsewhere is known to the desktop host alone.
 */
export async function documentsFolder({
  platform = process.platform,
  env = process.env,
  home = homedir(),
  look = stat,
}: DocumentsOptions = {}): Promise<string | undefined> {
  const told = env['XDG_DOCUMENTS_DIR'] || (platform === 'linux' ? userDirectory(env, home) : undefined)
  const names = told === undefined ? ['文档', 'Documents'].map((name) => join(home, name)) : [told]
  for (const path of names) if (await isFolder(path, look)) return path
  return undefined
}

/** user-dirs.dirs holds lines such as XDG_DOCUMENTS_DIR="$HOME/文档"; paths are absolute or begin with $HOME. */
function userDirectory(env: NodeJS.ProcessEnv, home: string): string | undefined {
  const file = join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'user-dirs.dirs')
  const path = /^[\t ]*XDG_DOCUMENTS_DIR="(.*)"/mu.exec(textOf(file))?.[1]
  return path?.replace(/^\$HOME(?=\/|$)/u, home).replace(/\\(.)/gu, '$1')
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Milliseconds until the program starts without it. */
const LIMIT = 3000

/** What can't be looked at, in a home of someone else or on a share that is silent, is none. */
async function isFolder(path: string, look: typeof stat): Promise<boolean> {
  try {
    return (await inTime(look(path), LIMIT, () => new Error('no answer'))).isDirectory()
  } catch {
    return false
  }
}
