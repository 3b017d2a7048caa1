import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Fonts that stand in for the statutory ones where those are not installed. */
export const FONTS = ['fonts-noto-cjk', 'fonts-arphic-ukai', 'fonts-arphic-uming']

/**
 * What tests read and show exported files with, a browser that takes half the processor time for pages and prints, and a server
 * that reports are loaded into: the tests start one of their own.
 */
export const FOR_TESTS = [
  'libreoffice-writer-nogui',
  'libreoffice-calc-nogui',
  'poppler-utils',
  'chromium-headless-shell',
  'postgresql',
]

/** Whether packages can be installed without a question. This file runs on Node 20 and needs no package. */
export function mayUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/**
 * Installs those of some packages of Debian that are missing, beside what else runs; the lists are fetched only where they don't do.
 * @param {readonly string[]} packages
 */
export async function installMissing(packages) {
  const missing = notInstalled(packages)
  if (missing.length === 0) return
  console.log(`Installing ${missing.join(', ')} (apt-get) …`)
  const install = ['install', '-y', '--no-install-recommends', ...missing]
  const done =
    (await apt(install, 'ignore')) || ((await apt(['update'], 'inherit')) && (await apt(install, 'inherit')))
  if (!done)
    console.log('apt-get failed; going on without. Files may be shown in other fonts, or PDF not be made.')
}

/**
 * @param {readonly string[]} packages
 * @returns {string[]}
 */
function notInstalled(packages) {
  const query = ['-W', '-f=${Package} ${db:Status-Status}\\n', ...packages]
  const { stdout } = spawnSync('dpkg-query', query, { encoding: 'utf8' })
  const installed = new Set(stdout.split('\n').filter((line) => line.endsWith(' installed')))
  return packages.filter((name) => !installed.has(`${name} installed`))
}

/**
 * @param {readonly string[]} args
 * @param {'ignore' | 'inherit'} stdio
 * @returns {Promise<boolean>}
 */
function apt(args, stdio) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const child = spawn('apt-get', [...args, '-qq', '-o', 'Dpkg::Use-Pty=0'], { stdio, env })
  return new Promise((done) => {
    child.once('error', () => done(false))
    child.once('close', (code) => done(code === 0))
  })
}
