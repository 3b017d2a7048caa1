import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findEngine } from '../../services/engine/find.ts'
import { runPackageScriptBeside, runProgramBeside, say } from './run.ts'

/** Fonts that stand in for the statutory ones where those are not installed. */
const FONTS = ['fonts-noto-cjk', 'fonts-arphic-ukai', 'fonts-arphic-uming']

/**
 * What tests read and show exported files with, a browser that takes half the processor time for pages and prints, and a server
 * that reports are loaded into: the tests start one of their own.
 */
const FOR_TESTS = [
  'libreoffice-writer-nogui',
  'libreoffice-calc-nogui',
  'poppler-utils',
  'chromium-headless-shell',
  'postgresql',
]

/** Sees to a browser to print with, Chinese fonts and, for tests, an office program. Only where that needs no question. */
export async function ensurePrograms({ forTests }: { readonly forTests: boolean }): Promise<void> {
  if (!mayUseApt()) return ensureEngine()
  const engine = findEngine() === undefined ? ['chromium'] : []
  const missing = notInstalled([...engine, ...FONTS, ...(forTests ? FOR_TESTS : [])])
  if (missing.length > 0) await install(missing)
}

async function ensureEngine(): Promise<void> {
  if (findEngine() !== undefined) return
  say('No Chromium, Chrome or Edge found; fetching one with Playwright …')
  if (await runPackageScriptBeside('playwright/cli.js', ['install', 'chromium'])) return
  say('No browser could be fetched: install Chromium, Chrome or Edge to see the pages and make PDF files.')
}

function mayUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function notInstalled(packages: readonly string[]): string[] {
  const query = ['-W', '-f=${Package} ${db:Status-Status}\\n', ...packages]
  const { stdout } = spawnSync('dpkg-query', query, { encoding: 'utf8' })
  const installed = new Set(stdout.split('\n').filter((line) => line.endsWith(' installed')))
  return packages.filter((name) => !installed.has(`${name} installed`))
}

async function install(packages: readonly string[]): Promise<void> {
  say(`Installing ${packages.join(', ')} (apt-get) …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0']
  const done =
    (await runProgramBeside('apt-get', ['update', ...quiet], env)) &&
    (await runProgramBeside(
      'apt-get',
      ['install', '-y', '--no-install-recommends', ...quiet, ...packages],
      env,
    ))
  if (!done) say('apt-get failed; going on without. Files may be shown in other fonts, or PDF not be made.')
}
