import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { dependenciesMatch } from './dependencies.mjs'

const ROOT = resolve(fileURLToPath(import.meta.url), '../..')

/**
 * Runs one of the tasks in build/tasks under the project's own Node, after installing the locked dependencies where
 * they are missing or out of date. This file and what it imports run on Node 20 and need no package.
 * @param {string} task
 */
export async function bootstrap(task) {
  process.chdir(ROOT)
  if (!dependenciesMatch(ROOT)) installDependencies()
  const script = join(ROOT, 'build', 'tasks', `${task}.ts`)
  if (Number(process.versions.node.split('.')[0]) >= 24) await import(pathToFileURL(script).href)
  else process.exit(runUnderProjectNode(script))
}

function installDependencies() {
  console.log('Installing the locked dependencies (npm ci) …')
  const npm = process.env['npm_execpath']
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const options = /** @type {const} */ ({ stdio: 'inherit' })
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (status === 0) return
  console.error('npm ci failed: the npm registry must be reachable and this folder writable. Then try again.')
  process.exit(1)
}

/** @param {string} script */
function runUnderProjectNode(script) {
  const folder = join(ROOT, 'node_modules', 'node', 'bin')
  const node = [join(folder, 'node.exe'), join(folder, 'node')].find((path) => existsSync(path))
  if (!node) {
    console.error("The project's own Node is missing: remove node_modules and try again.")
    return 1
  }
  // Signals of the terminal reach the child by themselves; this process only has to outlive it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(
    process.platform === 'win32' ? ';' : ':',
  )
  const { status } = spawnSync(node, [...process.execArgv, script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  return status ?? 1
}
