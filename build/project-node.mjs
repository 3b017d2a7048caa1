import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './root.mjs'

/** Where Node keeps what it has compiled. Where it can't write there, it compiles anew each time. */
export const COMPILE_CACHE = join(ROOT, 'dist', 'compile-cache')

/**
 * Runs a script under the project's own Node: here where this is one as new; else the program that was started is started
 * again under it, and this one ends with it. This file runs on Node 20 and needs no package.
 * @param {string} script
 */
export async function runUnderProjectNode(script) {
  if (Number(process.versions.node.split('.')[0]) < 24) process.exit(startAgain())
  module.enableCompileCache(COMPILE_CACHE)
  await import(pathToFileURL(script).href)
}

function startAgain() {
  const folder = join(ROOT, 'node_modules', 'node', 'bin')
  const node = [join(folder, 'node.exe'), join(folder, 'node')].find((path) => existsSync(path))
  if (!node) {
    console.error("The project's own Node is missing: remove node_modules and try again.")
    return 1
  }
  // Signals of the terminal reach the child by themselves; this process only has to outlive it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
  const { status } = spawnSync(node, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  return status ?? 1
}
