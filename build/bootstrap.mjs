import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { dependenciesMatch } from './dependencies.mjs'
import { runUnderProjectNode } from './project-node.mjs'
import { ROOT } from './root.mjs'

/**
 * Runs one of the tasks in build/tasks under the project's own Node, after installing the locked dependencies where
 * they are missing or out of date. This file and what it imports run on Node 20 and need no package.
 * @param {string} task
 */
export async function bootstrap(task) {
  process.chdir(ROOT)
  if (!dependenciesMatch(ROOT)) installDependencies()
  await runUnderProjectNode(join(ROOT, 'build', 'tasks', `${task}.ts`))
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
