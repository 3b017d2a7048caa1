import { execFileSync, spawn } from 'node:child_process'
import { closeSync, constants, mkdirSync, openSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { sample } from '../documents/reports.ts'
import { startHost, valueOf } from '../e2e/host.ts'
import { temporaryFolder } from '../test-ports.ts'
import { compileShim, ownShim, shimmed } from './shim.ts'

/** More than the threads that Node has for disks by itself. */
const FILES = 8
/** No process has it. */
const GONE = 2 ** 30

/** An export that a run before left half done, into a folder whose files don't answer: pipes that nobody writes to. */
function leaveExport(data: string, folder: string): string[] {
  const files = Array.from({ length: FILES }, (_, i) => ({ name: `${i}.docx`, digest: '', existed: false }))
  const paths = files.map(({ name }) => join(folder, name))
  execFileSync('mkfifo', paths)
  const records = join(data, 'pending-exports')
  mkdirSync(records, { recursive: true, mode: 0o700 })
  const record = join(records, `${GONE}-0123abcd.open.json`)
  writeFileSync(record, JSON.stringify({ folder, mark: '0123abcd', files }), { mode: 0o600 })
  utimesSync(record, 0, 0)
  return paths
}

it.skipIf(process.platform === 'win32')(
  'a folder that does not answer stops neither the page nor what is kept, and the program ends when it is told to',
  async () => {
    const place = temporaryFolder()
    const [data, folder] = ['data', '共享'].map((name) => join(place.path, name)) as [string, string]
    mkdirSync(data, { mode: 0o700 })
    mkdirSync(folder)
    const paths = leaveExport(data, folder)
    const host = await startHost({ data })
    onTestFinished(async () => {
      await host.kill()
      for (const path of paths) closeSync(openSync(path, constants.O_RDWR | constants.O_NONBLOCK))
      place.release()
    })
    expect((await fetch(host.address)).status).toBe(200)
    const text = { field: 'other', value: '未存的一句。' } as const
    const session = '3f2c6a4e-8d1b-4d7a-9a51-0c2f5b7e1a90'
    expect(await host.call('unsaved.keep', { session, id: 'a', texts: [text] })).toMatchObject({ ok: true })
    await host.stop()
    expect(host.process.killed).toBe(true)
  },
)

const tools = temporaryFolder()
const shim = compileShim(tools.path)
afterAll(tools.release)

it.skipIf('missing' in shim)(
  'an export to a folder that falls silent can be stopped, others go on meanwhile, and nothing of it is left in the end',
  async () => {
    const place = temporaryFolder()
    const [data, silent, other] = ['data', '共享', '本机'].map((name) => join(place.path, name)) as [
      string,
      string,
      string,
    ]
    for (const folder of [data, silent, other]) mkdirSync(folder, { mode: 0o700 })
    const env = shimmed('path' in shim ? shim.path : '', tools.path, silent)
    const faults = ownShim(env)
    faults?.arm({ call: 'open', nth: 1, error: 'no answer', lasting: true })
    const host = await startHost({ data, env })
    onTestFinished(async () => {
      await host.kill()
      place.release()
    })
    const { id } = valueOf(
      await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(sample) }),
    )
    const exported = (folder: string, task?: string) =>
      host.call('report.export', { id, formats: ['text'], replace: true, acceptedErrors: 0, folder, task })
    const waiting = exported(silent, 'export')
    await expect.poll(() => faults?.struck()).toBe(true)
    expect(await exported(other)).toMatchObject({ ok: true })
    await host.call('task.cancel', { task: 'export' })
    expect(await waiting).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    faults?.disarm()
    await expect.poll(() => readdirSync(join(data, 'pending-exports'))).toEqual([])
    expect(readdirSync(silent)).toEqual([])
    expect(valueOf(await exported(silent)).files).toHaveLength(1)
  },
)

it.skipIf('missing' in shim)('a command that is stopped while its folder is silent ends', async () => {
  const place = temporaryFolder()
  onTestFinished(place.release)
  const [silent, report] = ['共享', '年报.json'].map((name) => join(place.path, name)) as [string, string]
  mkdirSync(silent)
  writeFileSync(report, JSON.stringify(sample))
  const env = shimmed('path' in shim ? shim.path : '', tools.path, silent)
  const faults = ownShim(env)
  faults?.arm({ call: 'open', nth: 1, error: 'no answer', lasting: true })
  const command = ['build/nianbao.mjs', 'export', report, '--out', silent, '--only', 'text', '--force']
  const child = spawn(process.execPath, command, {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, ...env, NIANBAO_DATA: join(place.path, 'data') },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise((done) => child.once('close', done))
  const said = text(child.stderr)
  await expect.poll(() => faults?.struck()).toBe(true)
  child.kill('SIGINT')
  await ended
  expect(await said).toContain('停止')
})
