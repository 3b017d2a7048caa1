import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { createApp } from '../app.ts'
import { backupsFolder } from '../store/backup-name.ts'
import { readDatabaseFile } from '../store/read-file.ts'
import { listBackups } from './list.ts'
import { backupNames, makeBackup } from './make.ts'

it.skipIf(process.platform === 'win32')('A folder and a pipe that are called like backups are none', () => {
  const { path, release } = temporaryFolder()
  const app = createApp(testPorts(path))
  const made = basename(makeBackup('manual', { dataFolder: path, now: new Date(0) }))
  const folder = backupsFolder(path)
  mkdirSync(join(folder, '00007-2026-01-12-090000-daily.sqlite'))
  const pipe = join(folder, '00008-2026-01-12-090000-daily.sqlite')
  execFileSync('mkfifo', [pipe])
  const { backups, unusable } = listBackups(folder, { scratch: path })
  expect([backups.map(({ name }) => name), unusable]).toEqual([[made], []])
  expect(backupNames(folder).map(({ name }) => name)).toEqual([made])
  expect(() => readDatabaseFile(pipe, { scratch: path, whole: true }, () => undefined)).toThrow(
    expect.objectContaining({ code: 'damaged-backup' }),
  )
  app.close()
  release()
})
