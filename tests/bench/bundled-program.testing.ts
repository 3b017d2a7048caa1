import { basename, join } from 'node:path'
import { bundleForNode } from '../../build/bundle-for-node.mjs'
import { ROOT } from '../../build/root.mjs'

/** Where the program that collects lies bundled while it is measured. */
export const BUNDLED = join(ROOT, 'dist/bench-collect')
const PROGRAM = [
  'tests/bench/collect-once',
  'services/apart/apart-worker',
  'services/backup/backup-worker',
  'services/collect/alike/alike-worker',
  'services/collect/reading/reading-worker',
  'services/readers/pdf/pdf-worker',
  'services/store/check-worker',
]

/** Bundles it as users run it: each thread that reads sources as they are would hold a compiler. */
export async function bundleProgram(): Promise<void> {
  const input = Object.fromEntries(PROGRAM.map((path) => [basename(path), join(ROOT, `${path}.ts`)]))
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
  await bundleForNode(BUNDLED, { input, external: ['better-sqlite3', 'playwright'], output })
}
