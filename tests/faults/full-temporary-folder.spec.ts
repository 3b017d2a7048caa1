import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type Host, startHost, valueOf } from '../e2e/host.ts'
import { fill, mounted } from '../full-disk.ts'
import { temporaryFolder } from '../test-ports.ts'

const disk = mounted()
const folder = temporaryFolder()
let host: Host | undefined
afterAll(async () => {
  await host?.kill()
  folder.release()
  disk?.release()
})

it.skipIf(!disk)(
  'Reports are begun, restored and taken back with a full temporary folder on another disk than the data',
  async () => {
    const data = join(folder.path, 'data')
    host = await startHost({ data, env: { TMPDIR: disk?.path } })
    const { call } = host
    const sample = async () => valueOf(await call('reports.create', { kind: 'sample' })).id
    const [report] = [await sample(), await sample(), await sample()] as const
    valueOf(await call('backups.make', {}))
    const { place } = valueOf(await call('backups.list', { of: 'own' }))
    const path = place?.backups[0]?.path ?? ''
    fill(disk?.path ?? '')
    await sample()
    valueOf(await call('backups.restore', { path }))
    valueOf(await call('backups.takeBack', { path, report, as: 'new' }))
    expect(valueOf(await call('reports.list', {})).reports).toBe(4)
  },
)

it.skipIf(!disk)(
  'A PDF that a full temporary folder, or one that is gone, keeps from being made says so',
  async () => {
    const told = async (temporary: string, name: string) => {
      const own = await startHost({ data: join(folder.path, name), env: { TMPDIR: temporary } })
      const { id } = valueOf(await own.call('reports.create', { kind: 'sample' }))
      const reply = await own.call('report.export', {
        id,
        formats: ['pdf'],
        replace: true,
        folder: folder.path,
        acceptedErrors: 0,
      })
      await own.kill()
      return reply
    }
    const full = disk?.path ?? ''
    expect(await told(full, 'full')).toMatchObject({
      failure: { code: 'temporary-full', detail: { folder: full } },
    })
    expect(await told(join(folder.path, 'gone', 'deeper'), 'gone')).toMatchObject({
      failure: { code: 'temporary-missing' },
    })
  },
)
