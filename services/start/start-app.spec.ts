import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import type { Input, Operation, Output } from '../../core/contract.ts'
import { dispatch } from '../dispatch.ts'
import { clock, crashed, edit, filledStore, flip } from '../../tests/damaged-store.ts'
import { sample } from '../../tests/documents/reports.ts'
import { dataFiles } from '../store/data-files.ts'
import { putAside } from '../store/put-aside.ts'
import { type StartedApp, startApp } from './start-app.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: StartedApp | undefined
const at = (...names: string[]) => join(folder.path, ...names)

beforeEach(() => (folder = temporaryFolder()))
afterEach(() => {
  app?.close()
  app = undefined
  folder.release()
})

/** A folder as it is after the power failed, with a backup of before the last edits. */
function found(): string {
  const store = filledStore(at('work'))
  store.checkpoint()
  mkdirSync(at('found', 'backups'), { recursive: true })
  copyFileSync(at('work', 'nianbao.sqlite'), at('found', 'backups', 'copied.sqlite'))
  for (let n = 1; n <= 5; n++) edit(store, 'r1', `第${n}遍`)
  crashed(at('work'), at('found'))
  store.close()
  return at('found')
}

const start = (path: string) => (app = startApp(testPorts(path)))
const ask = async <O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> => {
  const reply = await dispatch((app as StartedApp).handlers, operation, input)
  if (!reply.ok) throw new Error(reply.failure.code)
  return reply.value as Output<O>
}
const other = async () => (await ask('report.open', { id: 'r1' })).report.other

describe('data that can’t be opened', () => {
  it('are said so by every operation, with what can be done, and opened when it is', async () => {
    const path = found()
    const whole = readFileSync(join(path, 'nianbao.sqlite'))
    rmSync(join(path, 'nianbao.sqlite'))
    start(path)
    await expect(ask('reports.list', {})).rejects.toThrow('missing-database')
    expect(await ask('start.situation', {})).toMatchObject({
      problem: { code: 'missing-database' },
      ways: ['restore', 'recover', 'anew', 'retry'],
      backups: [{ name: 'copied.sqlite', reports: 3 }],
    })
    writeFileSync(join(path, 'nianbao.sqlite'), whole)
    expect((await ask('start.solve', { way: 'retry' })).isOpen).toBe(true)
    expect(await other()).toBe('第5遍')
  })

  it('give way to a backup, and are kept', async () => {
    const path = found()
    truncateSync(join(path, 'nianbao.sqlite'), 0)
    start(path)
    const { kept, isOpen } = await ask('start.solve', { way: 'restore', backup: 'copied.sqlite' })
    expect(isOpen).toBe(true)
    expect(await ask('reports.list', {})).toMatchObject({ total: 3 })
    expect(readdirSync(String(kept))).toContain('nianbao.sqlite-wal')
    await expect(ask('start.solve', { way: 'restore', backup: '../x' })).resolves.toMatchObject({
      isOpen: true,
    })
  })

  it('of which only the journal is left are recovered from it as far as it goes', async () => {
    const store = filledStore(at('work'))
    edit(store, 'r1', '都在日志里')
    crashed(at('work'), at('found'))
    store.close()
    rmSync(at('found', 'nianbao.sqlite'))
    start(at('found'))
    await ask('start.solve', { way: 'recover' })
    expect(await other()).toBe('都在日志里')
  })

  it('can be begun anew, and what was there is kept', async () => {
    const path = found()
    rmSync(join(path, 'nianbao.sqlite'))
    start(path)
    const { kept } = await ask('start.solve', { way: 'anew' })
    expect(await ask('reports.list', {})).toMatchObject({ total: 0 })
    expect(existsSync(join(String(kept), 'nianbao.sqlite-wal'))).toBe(true)
  })

  it('that are older than they were are opened as they are where the user says so', async () => {
    const path = found()
    rmSync(join(path, 'nianbao.sqlite-wal'))
    start(path)
    expect((await ask('start.situation', {})).ways).toEqual(['accept', 'recover', 'restore', 'retry'])
    expect((await ask('start.solve', { way: 'accept' })).isOpen).toBe(true)
    expect(await other()).not.toBe('第5遍')
  })

  it.each([['nianbao.sqlite'], ['nianbao.sqlite', 'nianbao.identity', 'nianbao.sums']])(
    'that were put back from an older copy, beside the journal of a killed program, are not mixed with it: %s %s %s',
    async (...putBack) => {
      const store = filledStore(at('work'))
      store.checkpoint()
      crashed(at('work'), at('older'))
      for (let n = 1; n <= 5; n++) edit(store, 'r1', `第${n}遍`)
      store.checkpoint()
      edit(store, 'r2', '只在日志里')
      crashed(at('work'), at('found'))
      store.close()
      for (const name of putBack) copyFileSync(at('older', name), at('found', name))
      start(at('found'))
      expect(await ask('start.situation', {})).toMatchObject({
        problem: { code: 'other-database' },
        ways: ['accept', 'anew', 'retry'],
      })
      const { kept, isOpen } = await ask('start.solve', { way: 'accept' })
      expect(isOpen).toBe(true)
      expect(readdirSync(String(kept))).toEqual(['nianbao.sqlite', 'nianbao.sqlite-wal'])
      expect((await ask('report.open', { id: 'r2' })).report.other).toBe(sample.other)
      expect((await ask('data.check', {})).state).toBe('sound')
    },
  )

  it('that were put aside by a program that was killed then are not taken for a first day', () => {
    filledStore(folder.path).close()
    const files = dataFiles(folder.path)
    putAside(files, clock())
    start(folder.path)
    expect(app?.problem()?.code).toBe('missing-database')
  })

  it('with a bit turned in the journal lose nothing that was written again later', async () => {
    const path = found()
    flip(join(path, 'nianbao.sqlite-wal'), 8 * 5000)
    start(path)
    const { missing } = await ask('start.solve', { way: 'recover' })
    expect(missing).toEqual([])
    expect(await other()).toBe('第5遍')
  })
})

it('damaged data that are open are put down, so that something can be done', async () => {
  filledStore(folder.path).close()
  start(folder.path)
  await ask('data.putDown', {})
  expect((await ask('start.situation', {})).ways).toEqual(['recover', 'accept', 'anew', 'retry'])
  const { missing } = await ask('start.solve', { way: 'recover' })
  expect(missing).toEqual([])
  expect(await ask('reports.list', {})).toMatchObject({ total: 3 })
})
