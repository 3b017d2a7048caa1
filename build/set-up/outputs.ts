import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runPackageScript, runProgram, say } from './run.ts'

/** Something built from sources, and how. */
interface Output {
  readonly name: string
  /** A file that exists once it is built, in dist/. */
  readonly result: string
  /** Glob patterns of what it is built from. */
  readonly sources: readonly string[]
  readonly build: () => boolean
}

const PAGE: Output = {
  name: 'page',
  result: 'renderer/index.html',
  sources: ['{renderer,core,resources}/**/*', '*vite.config.*', 'package-lock.json'],
  build: () => runPackageScript('vite/bin/vite.js', ['build', '--logLevel', 'warn']),
}

const DESKTOP: Output = {
  name: 'desktop host',
  result: 'electron/main.js',
  sources: ['{electron,services,core}/**/*', 'build/bundle.mjs', 'package-lock.json'],
  build: () => runProgram(process.execPath, ['build/bundle.mjs']),
}

/** Builds the page where its sources have changed since it was last built; whether it stands now. */
export function ensurePage(): boolean {
  return ensure(PAGE)
}

/** Bundles main and preload of the desktop host where their sources have changed; whether they stand now. */
export function ensureDesktop(): boolean {
  return ensure(DESKTOP)
}

function ensure({ name, result, sources, build }: Output): boolean {
  const mark = join(ROOT, 'dist', `.${name.replaceAll(' ', '-')}-sources`)
  const digest = digestOf(sources)
  const built = existsSync(join(ROOT, 'dist', result)) && existsSync(mark)
  if (built && readFileSync(mark, 'utf8') === digest) return true
  say(`Building the ${name} …`)
  if (!build()) {
    say(`The ${name} could not be built.`)
    return false
  }
  writeFileSync(mark, digest)
  return true
}

function digestOf(patterns: readonly string[]): string {
  const hash = createHash('sha256')
  const files = globSync([...patterns], { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.spec.'))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}
