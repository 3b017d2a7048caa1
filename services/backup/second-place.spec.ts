import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { type App, createApp } from '../app.ts'
import { makeBackup } from './make.ts'
import { folderIn, keepInSecondPlace } from './second-place.ts'

const now = new Date('2026-01-12T09:00:00.000Z')
let folder: ReturnType<typeof temporaryFolder>
let app: App
beforeEach(() => {
  folder = temporaryFolder()
  app = createApp(testPorts(data()))
})
afterEach(() => {
  app.close()
  folder.release()
})
const data = () => join(folder.path, 'data')

it('The second place gets the last backup, and the ones it missed do not matter', () => {
  const stick = join(folder.path, 'stick')
  makeBackup('daily', { dataFolder: data(), now })
  expect(keepInSecondPlace(data(), stick)).toBe('absent')
  mkdirSync(stick)
  const made = makeBackup('manual', { dataFolder: data(), now })
  expect(keepInSecondPlace(data(), stick)).toBe('kept')
  expect(readdirSync(folderIn(stick, data()))).toEqual([basename(made)])
})

it('A backup is kept as the last one there, where those at home are numbered anew', () => {
  const stick = join(folder.path, 'stick')
  const there = folderIn(stick, data())
  mkdirSync(there, { recursive: true })
  for (let day = 1; day <= 30; day++) {
    const name = `${200 + day}`.padStart(5, '0')
    writeFileSync(join(there, `${name}-2025-12-${`${day}`.padStart(2, '0')}-090000-daily.sqlite`), 'x')
  }
  const made = makeBackup('daily', { dataFolder: data(), now })
  const kept = () => readdirSync(there).toSorted()
  expect(basename(made)).toMatch(/^00001-/)
  expect(keepInSecondPlace(data(), stick)).toBe('kept')
  const last = basename(made).replace('00001', '00231')
  expect(kept().at(-1)).toBe(last)
  expect(readFileSync(join(there, last))).toEqual(readFileSync(made))
  const before = kept()
  expect(keepInSecondPlace(data(), stick)).toBe('kept')
  expect(kept()).toEqual(before)
})

it('The last backup is copied again where a stick that was pulled has but a part of it', () => {
  const stick = join(folder.path, 'stick')
  mkdirSync(stick)
  const made = makeBackup('daily', { dataFolder: data(), now })
  keepInSecondPlace(data(), stick)
  const there = join(folderIn(stick, data()), basename(made))
  writeFileSync(there, '')
  expect(keepInSecondPlace(data(), stick)).toBe('kept')
  expect(readFileSync(there)).toEqual(readFileSync(made))
})
