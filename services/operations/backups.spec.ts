import { expect, it } from 'vitest'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { createApp } from '../app.ts'

it('Backups are looked for in no folder of a name that no folder can have', async () => {
  const folder = temporaryFolder()
  const app = createApp(testPorts(folder.path))
  for (const typed of ['\0', `/${'长'.repeat(300)}`, '没有的文件夹']) {
    const looking = async () => app.handlers['backups.lookIn']({ folder: typed })
    await expect(looking()).rejects.toMatchObject({ code: 'not-a-folder' })
  }
  app.close()
  folder.release()
})
