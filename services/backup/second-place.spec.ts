import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { type App, createApp } from '../app.ts'
import { makeBackup } from './make.ts'
import { folderIn, makeOwnFolder } from './own-folder.ts'
import { keepInSecondPlace } from './second-place.ts'

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
const choose = (place: string) => {
  mkdirSync(place, { recursive: true })
  makeOwnFolder(folderIn(place, data()))
}

it('The second place gets the last backup, and the ones it missed do not matter', () => {
  const stick = join(folder.path, 'stick')
  makeBackup('daily', { dataFolder: data(), now })
  expect(keepInSecondPlace(data(), stick)).toBe('absent')
  choose(stick)
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
  choose(stick)
  const made = makeBackup('daily', { dataFolder: data(), now })
  keepInSecondPlace(data(), stick)
  const there = join(folderIn(stick, data()), basename(made))
  writeFileSync(there, '')
  expect(keepInSecondPlace(data(), stick)).toBe('kept')
  expect(readFileSync(there)).toEqual(readFileSync(made))
})

it('Nothing is written below a mount point without its disk, nor on another disk there, until somebody chooses it', () => {
  const stick = join(folder.path, 'stick')
  choose(stick)
  const made = makeBackup('daily', { dataFolder: data(), now })
  renameSync(stick, `${stick}-pulled`)
  mkdirSync(stick)
  expect(keepInSecondPlace(data(), stick)).toBe('another')
  mkdirSync(join(stick, '年报备份-别的电脑-00000000'))
  expect(keepInSecondPlace(data(), stick)).toBe('another')
  expect(readdirSync(stick)).toEqual(['年报备份-别的电脑-00000000'])
  choose(stick)
  expect(keepInSecondPlace(data(), stick)).toBe('kept')
  rmSync(stick, { recursive: true })
  renameSync(`${stick}-pulled`, stick)
  expect(keepInSecondPlace(data(), stick)).toBe('kept')
  expect(readdirSync(folderIn(stick, data()))).toEqual([basename(made)])
})

it('The place of a computer that was renamed, or of data that were begun anew, is known by the folder of before', () => {
  makeBackup('daily', { dataFolder: data(), now })
  const own = basename(folderIn('', data()))
  const mark = own.slice(-9)
  for (const before of [own.replace(mark, '-00000000'), `年报备份-旧名${mark}`]) {
    const stick = join(folder.path, before)
    mkdirSync(join(stick, before), { recursive: true })
    expect(keepInSecondPlace(data(), stick)).toBe('kept')
    expect(readdirSync(stick)).toHaveLength(2)
  }
})
