import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { holdLock, type Lock } from './lock.ts'

let folder: ReturnType<typeof temporaryFolder>
const locks: Lock[] = []

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => {
  for (const lock of locks.splice(0)) lock.release()
  folder.release()
})

function hold(): Lock | undefined {
  const lock = holdLock(folder.path)
  if (lock) locks.push(lock)
  return lock
}

const path = () => join(folder.path, 'nianbao.lock')

it.each([
  ['zeros of a power cut', Buffer.alloc(4096)],
  ['words of another program', Buffer.from('[.ShellClassInfo]\n'.repeat(40))],
])('a lock that holds %s is held all the same, once', (_, bytes) => {
  writeFileSync(path(), bytes)
  expect(hold()?.isHeld()).toBe(true)
  expect(readFileSync(path())).toHaveLength(0)
  expect(hold()).toBeUndefined()
})

it('a lock that another has stays his, whatever is written into it', () => {
  const lock = hold()
  writeFileSync(path(), Buffer.alloc(4096))
  expect(hold()).toBeUndefined()
  expect(lock?.isHeld()).toBe(true)
})
