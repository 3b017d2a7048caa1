import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { temporaryFolder } from '../tests/test-ports.ts'
import { tooNew, versionsNeeded } from './glibc.mjs'
import { ROOT } from './root.mjs'

const folder = temporaryFolder()
afterAll(folder.release)

it('reads what native files ask of the system, whatever processor they are for', () => {
  const prebuilds = join(ROOT, 'node_modules/better-sqlite3/prebuilds')
  mkdirSync(join(folder.path, 'native'))
  for (const name of ['linux-x64', 'linux-arm64', 'linuxmusl-x64', 'win32-x64', 'darwin-arm64'])
    cpSync(join(prebuilds, `${name}.node`), join(folder.path, 'native', `${name}.node`))
  writeFileSync(join(folder.path, 'resources.pak'), 'no program')
  expect(tooNew(folder.path).toSorted()).toEqual([
    ...['arm64', 'x64'].flatMap((processor) =>
      ['GLIBCXX_3.4.29', 'GLIBC_2.29', 'GLIBC_2.33', 'GLIBC_2.34'].map(
        (version) => `native/linux-${processor}.node: ${version}`,
      ),
    ),
  ])
})

it('says nothing of files that are cut short or none', () => {
  expect(versionsNeeded(Buffer.from('\u007fELF'))).toBeUndefined()
  expect(versionsNeeded(Buffer.from('MZ'.padEnd(100)))).toBeUndefined()
})
