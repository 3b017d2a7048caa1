import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { watchThreads } from './held-threads.ts'

let folder: ReturnType<typeof temporaryFolder>
let silent: string
beforeEach(() => {
  folder = temporaryFolder()
  silent = join(folder.path, '不答')
})
afterEach(() => folder.release())

/** What is waited for answers, as an empty file. */
const letGo = () => closeSync(openSync(silent, 'w'))

it('Threads that can end do so, whether they have work or not', async () => {
  const endThreads = watchThreads()
  const idle = new Worker('require("node:worker_threads").parentPort.on("message", () => {})', { eval: true })
  const busy = new Worker('for (;;);', { eval: true })
  const ended = Promise.all([idle, busy].map((thread) => new Promise((done) => thread.once('exit', done))))
  await Promise.all([idle, busy].map((thread) => new Promise((done) => thread.once('online', done))))
  expect(await endThreads()).toBe(true)
  await ended
})

describe.skipIf(process.platform === 'win32')(
  'What asks a disk that does not answer is told as held up',
  () => {
    beforeEach(() => void execFileSync('mkfifo', [silent]))

    it('in a thread of its own', async () => {
      const endThreads = watchThreads()
      // A file is written from within the call, so that it is under way for certain.
      const began = join(folder.path, 'began')
      const reads = `require('node:child_process').execFileSync('sh', ['-c', 'touch "$0"; cat "$1"', ...${JSON.stringify([began, silent])}])`
      const thread = new Worker(reads, { eval: true })
      thread.unref()
      await expect.poll(() => existsSync(began)).toBe(true)
      expect(await endThreads()).toBe(false)
      const ended = new Promise((done) => thread.once('exit', done))
      letGo()
      await ended
      expect(await endThreads()).toBe(true)
    })

    it('in one of those that ask disks for all', async () => {
      const endThreads = watchThreads()
      const opened = open(silent)
      expect(await endThreads()).toBe(false)
      letGo()
      await (await opened).close()
      expect(await endThreads()).toBe(true)
    })
  },
)
