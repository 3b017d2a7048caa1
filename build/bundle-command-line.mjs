import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bundleForNode } from './bundle-for-node.mjs'
import { bundleFolder } from './command-line.mjs'
import { COMPILE_CACHE } from './project-node.mjs'
import { ROOT } from './root.mjs'

/**
 * Bundles the command line, and with it the loopback host, into a folder of its own. The one before stays: a program
 * started from it loads parts of it when they are needed.
 */
const DIST = join(ROOT, 'dist')
const folder = bundleFolder()
const unfinished = join(DIST, `.cli-${process.pid}`)

try {
  await bundleForNode(unfinished, options(), true)
  putInPlace()
  removeOlder()
} finally {
  rmSync(unfinished, { recursive: true, force: true })
}

/** Another start may be as far, with the same bundle. */
function putInPlace() {
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

function options() {
  return {
    input: {
      main: join(ROOT, 'services/cli/main.ts'),
      run: join(ROOT, 'services/cli/run.ts'),
      'apart-worker': join(ROOT, 'services/apart/apart-worker.ts'),
      'pdf-worker': join(ROOT, 'services/readers/pdf/pdf-worker.ts'),
      'reading-worker': join(ROOT, 'services/collect/reading/reading-worker.ts'),
      'volume-worker': join(ROOT, 'services/writers/volume/volume-worker.ts'),
      'alike-worker': join(ROOT, 'services/collect/alike/alike-worker.ts'),
      'check-worker': join(ROOT, 'services/store/check-worker.ts'),
      'backup-worker': join(ROOT, 'services/backup/backup-worker.ts'),
    },
    // Both look for files beside themselves.
    external: ['better-sqlite3', 'playwright'],
    output: {
      entryFileNames: '[name].js',
      // All in one folder, two levels below the checkout as the sources are: from there they find page and resources.
      chunkFileNames: '[name]-[hash].js',
      sourcemapExcludeSources: true,
    },
  }
}

function removeOlder() {
  const bundles = readdirSync(DIST).filter((name) => name.startsWith('cli-'))
  const made = new Map(bundles.map((name) => [name, statSync(join(DIST, name)).mtimeMs]))
  const [, , ...older] = bundles.sort((a, b) => (made.get(b) ?? 0) - (made.get(a) ?? 0))
  for (const name of older) rmSync(join(DIST, name), { recursive: true, force: true })
  removeCompiled()
}

/** What Node has compiled of older ones. Its folders stay for those who run and write there when they end. */
function removeCompiled() {
  if (!existsSync(COMPILE_CACHE)) return
  const entries = readdirSync(COMPILE_CACHE, { recursive: true, withFileTypes: true })
  for (const entry of entries) if (entry.isFile()) rmSync(join(entry.parentPath, entry.name), { force: true })
}
