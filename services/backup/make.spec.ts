import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { backupsFolder } from '../store/backup-name.ts'
import { openStore } from '../store/store.ts'
import { backupNames, makeBackup, makeDailyBackup } from './make.ts'
import { folderIn } from './own-folder.ts'

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

it('Where the clock begins at the same day every morning, each start after changes makes one, of which a fortnight stay', () => {
  const data = dataFolder('data')
  for (let morning = 0; morning < 30; morning++) {
    const now = new Date(FIRST_DAY + ((morning * 7) % 11) * 60_000)
    const store = openStore({ folder: data, clock: () => now })
    store.write(() => undefined)
    store.close()
    const look = (atStart: boolean) => makeDailyBackup({ dataFolder: data, now, atStart })
    expect(look(true)).toBeDefined()
    expect([look(true), look(false)]).toEqual([undefined, undefined])
  }
  const kept = backupNames(backupsFolder(data)).length
  expect(kept).toBeGreaterThanOrEqual(14)
  expect(kept).toBeLessThan(30)
})
