import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { refusePlaceOfData } from './apart-from-data.ts'
import { folderIn } from './own-folder.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(join(folder.path, 'data'))
})
afterEach(() => {
  app.close()
  folder.release()
})
const place = async () => (await app.call('backups.list', { of: 'second' })).place

it('A second place that lies with the data is refused by whatever path it is named; one beside or above it is not', async () => {
  const data = join(folder.path, 'data')
  await app.call('backups.make', {})
  const [within, link] = [join(data, 'mine'), join(folder.path, 'link')]
  mkdirSync(within)
  symlinkSync(within, link, 'junction')
  for (const at of [data, join(data, 'backups'), within, link, `${data}/.`])
    await expect(app.call('backups.setSecond', { folder: at })).rejects.toThrow('place-of-data')
  expect(await place()).toBeNull()
  const beside = join(folder.path, 'data-2')
  mkdirSync(beside)
  for (const at of [beside, folder.path]) {
    await app.call('backups.setSecond', { folder: at })
    expect(await place()).toMatchObject({ folder: at, backups: [{ reports: 0 }] })
  }
})

it('Data that lie where the copies would go are refused as well', () => {
  const copies = folderIn(folder.path, join(folder.path, 'none'))
  const data = join(copies, 'data')
  mkdirSync(data, { recursive: true })
  expect(() => refusePlaceOfData(folder.path, data)).toThrow('和程序的数据在一处')
})
