import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** What is asked of the system, so that a spec can answer. */
export interface DocumentsOptions {
  readonly platform?: NodeJS.Platform
  readonly env?: NodeJS.ProcessEnv
  readonly home?: string
}

/**
 * The user's folder of documents, 文档: as $XDG_DOCUMENTS_DIR or the file of the freedesktop user directories has it, else
 * by its usual names in the home folder. Undefined where there is none. A folder that Windows keeps elsewhere is known to
 * the desktop host alone.
 */
export function documentsFolder({
  platform = process.platform,
  env = process.env,
  home = homedir(),
}: DocumentsOptions = {}): string | undefined {
  const told = env['XDG_DOCUMENTS_DIR'] || (platform === 'linux' ? userDirectory(env, home) : undefined)
  if (told !== undefined) return isFolder(told) ? told : undefined
  return ['文档', 'Documents'].map((name) => join(home, name)).find(isFolder)
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

/** What can't be looked at, in a home of someone else, is none. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
