import { symlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { isInUse } from './profile-in-use.ts'

/** More than a system gives. */
const NOBODY = 2 ** 30

it.skipIf(process.platform === 'win32').each([
  ['of a browser that runs', `${hostname()}-${process.pid}`, true],
  ['of one that ended without taking it away', `${hostname()}-${NOBODY}`, false],
  ['of another machine', `elsewhere-${process.pid}`, false],
  ['of nobody', 'x', false],
])('A mark %s', (_, mark, inUse) => {
  const { path, release } = temporaryFolder()
  expect(isInUse(path)).toBe(false)
  symlinkSync(mark, join(path, 'SingletonLock'))
  expect(isInUse(path)).toBe(inUse)
  release()
})
