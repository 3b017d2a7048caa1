import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleFolder } from '../command-line.mjs'
import { ROOT, runPackageScriptBeside, runProgramBeside, say } from './run.ts'
import { lookOf } from './sources.mjs'

/** Something built from sources, and how. */
interface Output {
  readonly name: string
  /** A file that exists once it is built, in dist/. */
  readonly result: string
  /** Folders and files it is built from. */
  readonly sources: readonly string[]
  readonly build: () => Promise<boolean>
}

const PAGE: Output = {
  name: 'page',
  result: 'renderer/index.html',
  sources: [
    'renderer',
    'core',
    'resources',
    'docs/手册',
    'vite.config.ts',
    'build/notices.mjs',
    'build/manual.ts',
    'package-lock.json',
  ],
  build: () => runPackageScriptBeside('vite/bin/vite.js', ['build', '--logLevel', 'warn']),
}

const DESKTOP: Output = {
  name: 'desktop host',
  result: 'electron/main.js',
  sources: [
    'electron',
    'services',
    'core',
    'build/bundle.mjs',
    'build/bundle-for-node.mjs',
    'package.json',
    'package-lock.json',
  ],
  build: () => runProgramBeside(process.execPath, ['build/bundle.mjs']),
}

/** Builds the page where its sources have changed since it was last built; whether it stands now. */
export function ensurePage(): Promise<boolean> {
  return ensure(PAGE)
}

/** Bundles main and preload of the desktop host where their sources have changed; whether they stand now. */
export function ensureDesktop(): Promise<boolean> {
  return ensure(DESKTOP)
}

/** Bundles the command line where its sources have changed. Without it the sources themselves run. */
export async function ensureCommandLine(): Promise<void> {
  if (existsSync(bundleFolder())) return
  say('Bundling the command line …')
  if (!(await runProgramBeside(process.execPath, ['build/bundle-command-line.mjs'])))
    say('The command line could not be bundled; its sources are run, which takes longer.')
}

async function ensure({ name, result, sources, build }: Output): Promise<boolean> {
  const mark = join(ROOT, 'dist', `.${name.replaceAll(' ', '-')}-sources`)
  const look = lookOf(ROOT, sources)
  const built = existsSync(join(ROOT, 'dist', result)) && existsSync(mark)
  if (built && readFileSync(mark, 'utf8') === look) return true
  say(`Building the ${name} …`)
  if (!(await build())) {
    say(`The ${name} could not be built.`)
    return false
  }
  writeFileSync(mark, look)
  return true
}
