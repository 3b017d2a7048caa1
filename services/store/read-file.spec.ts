import { join } from 'node:path'
import { expect, it } from 'vitest'
import { codeOf } from '../../tests/damaged-store.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { readContents } from './contents.ts'
import { MIGRATIONS } from './migrations.ts'
import { readDatabaseFile } from './read-file.ts'
import { openConnection } from './driver/open-connection.ts'

it.each([1, MIGRATIONS.length])(
  'a file of another program that calls itself version %i is no backup',
  (version) => {
    const folder = temporaryFolder()
    const path = join(folder.path, 'notes.sqlite')
    const other = openConnection(path)
    other.exec(`CREATE TABLE notes (words TEXT); PRAGMA user_version = ${version}`)
    other.close()
    const read = () => readDatabaseFile(path, { scratch: folder.path, whole: false }, readContents)
    expect(codeOf(read)).toBe('damaged-backup')
    folder.release()
  },
)
