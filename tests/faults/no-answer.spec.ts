import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdirSync, openSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startHost } from '../e2e/host.ts'
import { temporaryFolder } from '../test-ports.ts'

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
