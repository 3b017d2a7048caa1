import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, say } from './run.ts'

const FOLDER = join(ROOT, 'node_modules', 'electron')
const FAILED = join(ROOT, 'node_modules', '.nianbao-no-electron')

/** Milliseconds: to reach the server, to fetch the binary once it was reached, and until a failure is forgotten. */
const REACH = 8_000
const FETCH = 180_000
const FORGET = 7 * 24 * 3600_000

/** The path of Electron's binary, fetched first where that is possible; undefined where it can't be had. */
export async function electronBinary(): Promise<string | undefined> {
  const present = installed()
  if (present !== undefined || hasFailedLately()) return present
  say('Fetching the binary of Electron …')
  if (await reachable())
    spawnSync(process.execPath, [join(FOLDER, 'install.js')], { stdio: 'ignore', timeout: FETCH })
  const fetched = installed()
  if (fetched === undefined) writeFileSync(FAILED, version())
  return fetched
}

function installed(): string | undefined {
  const note = join(FOLDER, 'path.txt')
  if (!existsSync(note)) return undefined
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(FOLDER, 'dist')
  const path = join(folder, readFileSync(note, 'utf8').trim())
  return existsSync(path) ? path : undefined
}

function hasFailedLately(): boolean {
  const mark = statSync(FAILED, { throwIfNoEntry: false })
  if (!mark || readFileSync(FAILED, 'utf8') !== version()) return false
  return Date.now() - mark.mtimeMs < FORGET
}

async function reachable(): Promise<boolean> {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror']
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const address = new URL(`v${version()}/SHASUMS256.txt`, base.endsWith('/') ? base : `${base}/`)
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(REACH) })).ok
  } catch {
    return false
  }
}

function version(): string {
  return (JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as { version: string }).version
}
