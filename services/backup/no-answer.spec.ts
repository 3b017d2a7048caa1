import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { failureData } from '../../core/failure.ts'
import { openStore } from '../store/store.ts'
import { backupsApart } from './backup-thread.ts'
import { makeBackup } from './make.ts'
import { folderIn } from './own-folder.ts'

const now = new Date('2026-01-12T09:00:00.000Z')

let folder: ReturnType<typeof temporaryFolder>
const at = (name: string) => join(folder.path, name)
const threads: Worker[] = []
const count = (thread: Worker) => void threads.push(thread)
beforeEach(() => {
  folder = temporaryFolder()
  openStore({ folder: at('data'), clock: () => now }).close()
  makeBackup('manual', { dataFolder: at('data'), now })
  for (const name of ['share', 'stick']) mkdirSync(at(name))
  process.on('worker', count)
})
afterEach(() => {
  process.off('worker', count)
  threads.length = 0
  folder.release()
})

/** A pipe that nobody writes to, named as what an earlier program left: who looks into it gets no answer. */
function silence(place: string) {
  const own = folderIn(place, at('data'))
  mkdirSync(own, { recursive: true })
  const pipe = join(own, 'version-5-2025-12-01T08-00-00-000Z.sqlite')
  execFileSync('mkfifo', [pipe])
  return () => {
    closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK))
    rmSync(pipe)
  }
}

it.skipIf(process.platform === 'win32')(
  'a second place that does not answer is named, delays no other place for longer, and holds one thread until it is back',
  async () => {
    const away = backupsApart({ dataFolder: at('data') }, 3)
    const letGo = silence(at('share'))
    const keep = () =>
      away.run('keepSecond', { second: at('share'), keepAll: false }).catch((error: unknown) => {
        const failure = failureData(error)
        return failure?.code === 'no-answer' ? failure.detail.path : error
      })
    const kept = keep()
    const { path } = await away.run('saveTo', { folder: at('stick'), now })
    expect(path).toContain(at('stick'))
    expect(await kept).toBe(at('share'))
    const before = threads.length
    expect(await keep()).toBe(at('share'))
    expect(threads).toHaveLength(before)
    letGo()
    await expect.poll(keep).toBe('kept')
    await away.stop()
  },
)
