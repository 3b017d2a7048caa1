import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

/** Bundles the desktop host: main as a module, the sandboxed preload as CommonJS. SQLite's native part stays a file. */
const ROOT = resolve(import.meta.dirname, '..')
const OUT = join(ROOT, 'dist/electron')

rmSync(OUT, { recursive: true, force: true })
await bundle('main', 'es', 'main.js')
await bundle('preload', 'cjs', 'preload.cjs')

/**
 * @param {string} entry
 * @param {'es' | 'cjs'} format
 * @param {string} name
 */
async function bundle(entry, format, name) {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(ROOT, `electron/${entry}.ts`),
      outDir: OUT,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format, entryFileNames: name, codeSplitting: false },
      },
    },
  })
}
