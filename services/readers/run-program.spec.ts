import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { runProgram } from './run-program.ts'

const folder = temporaryFolder()
const HERE = new URL('run-program.ts', import.meta.url).href
const inFolder = (name: string) => join(folder.path, name)
const run = (script: string, timeLimit = 60_000) =>
  runProgram('/bin/sh', ['-c', script], { folder: folder.path, timeLimit })

describe.skipIf(process.platform !== 'linux')('a program that is run', () => {
  it('writes for this user alone, also what it writes for a moment', async () => {
    expect(await run('mkdir made; echo words > made/words; echo "$TMPDIR" > tmp')).toBe('ended')
    expect(statSync(inFolder('made')).mode & 0o777).toBe(0o700)
    expect(statSync(inFolder('made/words')).mode & 0o777).toBe(0o600)
    expect(readFileSync(inFolder('tmp'), 'utf8').trim()).toBe(folder.path)
  })

  it('says that it can’t be started', async () => {
    writeFileSync(inFolder('no-program'), 'words', { mode: 0o600 })
    const options = { folder: folder.path, timeLimit: 60_000 }
    expect(await runProgram(inFolder('not-there'), [], options)).toBe('not-started')
    expect(await runProgram(inFolder('no-program'), [], options)).toBe('not-started')
  })

  it('is ended with all that it started when its time is over', async () => {
    expect(await run('sleep 1000 & echo $! > late; wait', 500)).toBe('too-slow')
    await expect.poll(() => isRunning('late')).toBe(false)
  })

  it('is ended with all that it started when this process is killed', async () => {
    const parent = startParent('sleep 1000 & echo $! > first; mv first orphan; wait')
    await expect.poll(() => existsSync(inFolder('orphan'))).toBe(true)
    expect(isRunning('orphan')).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => isRunning('orphan')).toBe(false)
  })
})

/** A process of its own that runs a script and waits for it. */
function startParent(script: string): ChildProcess {
  const source = `import { runProgram } from ${JSON.stringify(HERE)}
    await runProgram('/bin/sh', ['-c', ${JSON.stringify(script)}], ${JSON.stringify({ folder: folder.path, timeLimit: 600_000 })})`
  return spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: 'ignore' })
}

/** Whether the process whose number stands in a file still runs; one that nobody has taken note of has ended, too. */
function isRunning(name: string): boolean {
  try {
    const [, state] =
      /\) (\w)/u.exec(readFileSync(`/proc/${readFileSync(inFolder(name), 'utf8').trim()}/stat`, 'utf8')) ?? []
    return state !== 'Z'
  } catch {
    return false
  }
}
