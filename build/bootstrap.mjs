import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { FONTS, FOR_TESTS, installMissing, mayUseApt } from './apt.mjs'
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
  if (!dependenciesMatch(ROOT)) {
    // Side by side: each waits for a network most of the time.
    const programs = task === 'test' && mayUseApt() ? installMissing([...FONTS, ...FOR_TESTS]) : undefined
    const installed = await installDependencies()
    await programs
    if (!installed) giveUp()
  }
  await runUnderProjectNode(join(ROOT, 'build', 'tasks', `${task}.ts`))
}

/** @returns {Promise<boolean>} */
function installDependencies() {
  console.log('Installing the locked dependencies (npm ci) …')
  const npm = process.env['npm_execpath']
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const options = /** @type {const} */ ({ stdio: 'inherit' })
  const child = npm
    ? spawn(process.execPath, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' })
  return new Promise((done) => {
    child.once('error', () => done(false))
    child.once('close', (code) => done(code === 0))
  })
}

function giveUp() {
  console.error('npm ci failed: the npm registry must be reachable and this folder writable. Then try again.')
  process.exit(1)
}
