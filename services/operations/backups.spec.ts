import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { folderIn } from '../backup/own-folder.ts'
import { createApp } from '../app.ts'

it('A folder that is typed for backups begins at the root, and can be one', async () => {
  const folder = temporaryFolder()
  const { handlers, close } = createApp(testPorts(folder.path))
  const refused = [
    ['备份盘', 'folder-not-whole'],
    ['\0', 'folder-not-whole'],
    ['/\0', 'not-a-folder'],
    [`/${'长'.repeat(300)}`, 'not-a-folder'],
  ] as const
  for (const [typed, code] of refused) {
    const looking = async () => handlers['backups.lookIn']({ folder: typed })
    await expect(looking()).rejects.toMatchObject({ code })
  }
  close()
  folder.release()
})

it.skipIf(process.platform === 'win32')(
  'While the second place does not answer, the program’s own backups and other folders do, and it can be given up',
  async () => {
    const folder = temporaryFolder()
    const [data, share, stick] = ['data', 'share', 'stick'].map((name) => join(folder.path, name)) as [
      string,
      string,
      string,
    ]
    mkdirSync(stick)
    // What the pipe gives once it is opened is an error that no disk has.
    const { handlers, close } = createApp(testPorts(data, { log: () => undefined }))
    await handlers['backups.make']({})
    const { place } = await handlers['backups.list']({ of: 'own' })
    const own = folderIn(share, data)
    mkdirSync(own, { recursive: true })
    // A pipe that nobody writes to: who looks into it gets no answer.
    const pipe = join(own, 'version-5-2025-12-01T08-00-00-000Z.sqlite')
    execFileSync('mkfifo', [pipe])
    await handlers['backups.setSecond']({ folder: share, none: false, here: false })
    const ends: string[] = []
    const looking = Promise.resolve(handlers['backups.list']({ of: 'second' })).then(
      () => ends.push('share'),
      () => ends.push('share'),
    )
    await handlers['backups.preview']({ path: place?.backups[0]?.path ?? '' })
    const { path } = await handlers['backups.saveTo']({ folder: stick })
    const found = await handlers['backups.lookIn']({ folder: stick })
    expect(found.place?.backups).toMatchObject([{ path }])
    await handlers['backups.make']({})
    expect(await handlers['backups.status']({})).toEqual({ problem: null, second: share })
    await handlers['backups.setSecond']({ folder: null, none: true, here: false })
    expect(await handlers['backups.status']({})).toEqual({ problem: null, second: null })
    expect(ends).toEqual([])
    closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK))
    rmSync(pipe)
    await looking
    close()
    folder.release()
  },
)
