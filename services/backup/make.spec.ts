import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { backupsFolder } from '../store/backup-name.ts'
import { openStore } from '../store/store.ts'
import { backupNames, makeBackup } from './make.ts'
import { folderIn } from './second-place.ts'

const FIRST_DAY = Date.parse('2026-01-12T09:00:00.000Z')
const DAY = 86_400_000

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => folder.release())

/** A data folder with a database in it. */
function dataFolder(name: string): string {
  const path = join(folder.path, name)
  openStore({ folder: path, clock: () => new Date(FIRST_DAY) }).close()
  return path
}

it('A backup of data that are said to be damaged removes none that was made before', () => {
  const data = dataFolder('data')
  const count = () => backupNames(backupsFolder(data)).length
  for (let day = 0; day < 16; day++)
    makeBackup('daily', { dataFolder: data, now: new Date(FIRST_DAY + day * DAY), keepAll: true })
  expect(count()).toBe(16)
  makeBackup('daily', { dataFolder: data, now: new Date(FIRST_DAY + 16 * DAY) })
  expect(count()).toBeLessThan(16)
})

it('In a second place, data are kept apart that come from computers of one name', () => {
  const [one, another] = [dataFolder('one'), dataFolder('another')]
  expect(folderIn('stick', one)).toBe(folderIn('stick', one))
  expect(folderIn('stick', one)).not.toBe(folderIn('stick', another))
})
