import { cpSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bundleForNode } from './bundle-for-node.mjs'
import { ROOT } from './root.mjs'

/**
 * Bundles the desktop host: main as a module, the sandboxed preload as CommonJS, the threads for long work, for PDF, for
 * checks of the data, for backups and for volumes beside them, with
 * the maps of simplified Chinese characters. SQLite's native part stays a file.
 */
const OUT = join(ROOT, 'dist/electron')

rmSync(OUT, { recursive: true, force: true })
await bundle('electron/main', 'es', 'main.js')
await bundle('electron/preload', 'cjs', 'preload.cjs')
await bundle('services/apart/apart-worker', 'es', 'apart-worker.js')
await bundle('services/readers/pdf/pdf-worker', 'es', 'pdf-worker.js')
await bundle('services/collect/reading/reading-worker', 'es', 'reading-worker.js')
await bundle('services/writers/volume/volume-worker', 'es', 'volume-worker.js')
await bundle('services/collect/alike/alike-worker', 'es', 'alike-worker.js')
await bundle('services/store/check-worker', 'es', 'check-worker.js')
await bundle('services/backup/backup-worker', 'es', 'backup-worker.js')
cpSync(join(ROOT, 'node_modules/pdfjs-dist/cmaps'), join(OUT, 'cmaps'), {
  recursive: true,
  filter: (path) => !path.endsWith('.bcmap') || /^(?:Adobe-GB1|GB|UniGB)/u.test(basename(path)),
})

/**
 * @param {string} entry
 * @param {'es' | 'cjs'} format
 * @param {string} name
 */
async function bundle(entry, format, name) {
  await bundleForNode(OUT, {
    input: join(ROOT, `${entry}.ts`),
    external: ['electron'],
    output: { format, entryFileNames: name, codeSplitting: false },
  })
}
