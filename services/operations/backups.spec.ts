import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { readSecondPlace } from '../backup/chosen-place.ts'
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
  'A backup of the program’s own is looked into while another place does not answer',
  async () => {
    const folder = temporaryFolder()
    const [data, share] = [join(folder.path, 'data'), join(folder.path, 'share')]
    const { handlers, close } = createApp(testPorts(data))
    await handlers['backups.make']({})
    const { place } = await handlers['backups.list']({ of: 'own' })
    const own = folderIn(share, data)
    mkdirSync(own, { recursive: true })
    // A pipe that nobody writes to: who looks into it gets no answer.
    const pipe = join(own, 'version-5-2025-12-01T08-00-00-000Z.sqlite')
    execFileSync('mkfifo', [pipe])
    const ends: string[] = []
    const looking = Promise.resolve(
      handlers['backups.setSecond']({ folder: share, none: false, here: false }),
    ).then(
      () => ends.push('share'),
      () => ends.push('share'),
    )
    await vi.waitFor(() => expect(readSecondPlace(data)).toBe(share))
    await handlers['backups.preview']({ path: place?.backups[0]?.path ?? '' })
    expect(ends).toEqual([])
    closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK))
    rmSync(pipe)
    await looking
    close()
    folder.release()
  },
)
