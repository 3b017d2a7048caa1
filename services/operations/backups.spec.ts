import { expect, it } from 'vitest'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
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
