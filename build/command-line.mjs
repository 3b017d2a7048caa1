import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'
import { lookOf } from './set-up/sources.mjs'

/** What the command line is bundled from. */
const SOURCES = [
  'core',
  'services',
  'build/bundle-command-line.mjs',
  'build/bundle-for-node.mjs',
  'package.json',
  'package-lock.json',
]

/** Where the command line is bundled to, as its sources look now. It is there only once it is whole. */
export function bundleFolder() {
  const look = createHash('sha256').update(lookOf(ROOT, SOURCES)).digest('hex')
  return join(ROOT, 'dist', `cli-${look.slice(0, 12)}`)
}

/**
 * The file of one of its entries: bundled where that was made of the sources as they are, else the source itself.
 * @param {'main' | 'run'} entry
 */
export function commandLine(entry) {
  const bundled = join(bundleFolder(), `${entry}.js`)
  return existsSync(bundled) ? bundled : join(ROOT, 'services', 'cli', `${entry}.ts`)
}
