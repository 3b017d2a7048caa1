import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'

/** @typedef {{ name: string, version: string, licence: string, text: string }} Notice */

const TEXTS = /^(?:licen[cs]e|copying|notice)/i

/**
 * The licence of everything that goes into the program: each package it needs to run, and what stands in no list of
 * packages.
 * @returns {Notice[]}
 */
export function notices() {
  // Some packages lie in the tree several times.
  const each = new Map(
    [...packagesToRun().map(noticeOf), ...byHand()].map((notice) => [
      `${notice.name} ${notice.version}`,
      notice,
    ]),
  )
  return [...each.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version),
  )
}

/** Writes the notices beside the page, which shows them under 关于. */
export function noticesOfPage() {
  return {
    name: 'notices',
    /** @this {{ emitFile: (file: { type: 'asset', fileName: string, source: string }) => unknown }} */
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'notices.json', source: JSON.stringify(notices()) })
    },
  }
}

/** Folders of the packages the program needs to run, from the lock; those for other systems are not here. */
function packagesToRun() {
  const { packages } = /** @type {{ packages: Record<string, { dev?: boolean, devOptional?: boolean }> }} */ (
    JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  )
  return (
    Object.entries(packages)
      .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
      // Types are gone when the program is built.
      .filter(([folder]) => !folder.includes('/@types/'))
      .map(([folder]) => join(ROOT, folder))
      .filter((folder) => existsSync(join(folder, 'package.json')))
  )
}

/**
 * @param {string} folder
 * @returns {Notice}
 */
function noticeOf(folder) {
  const { name, version, license, author } =
    /** @type {{ name: string, version: string, license?: string, author?: string | { name?: string } }} */ (
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    )
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXTS.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
  const by = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`)
  const licence = license ?? 'see its text'
  return { name, version, licence, text: texts.join('\n\n') || `${licence}. Copyright by ${by}.` }
}

/** @returns {Notice[]} */
function byHand() {
  const electron = join(ROOT, 'node_modules/electron')
  const sqlite = readFileSync(join(ROOT, 'node_modules/better-sqlite3/deps/sqlite3/sqlite3.h'), 'utf8')
  return [
    noticeOf(electron),
    {
      name: 'Chromium, Node.js (in Electron)',
      version: noticeOf(electron).version,
      licence: 'BSD-3-Clause, MIT and others',
      text: 'The texts of all their parts stand in LICENSES.chromium.html beside the installed program.',
    },
    {
      name: 'SQLite (in better-sqlite3)',
      version: /SQLITE_VERSION\s+"(.+)"/.exec(sqlite)?.[1] ?? 'unknown',
      licence: 'blessing (public domain)',
      text: 'The authors of SQLite have put its source into the public domain.',
    },
    {
      name: 'CMap resources (in pdfjs-dist)',
      version: noticeOf(join(ROOT, 'node_modules/pdfjs-dist')).version,
      licence: 'BSD-3-Clause',
      text: readFileSync(join(ROOT, 'node_modules/pdfjs-dist/cmaps/LICENSE'), 'utf8').trim(),
    },
  ]
}
