import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { pageKey } from './page-key.ts'

let folder: ReturnType<typeof temporaryFolder>

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.release())

it('Windows that ask at once, and later ones, get the key that is kept', async () => {
  const [one, other] = await Promise.all([pageKey(folder.path), pageKey(folder.path)])
  const later = await pageKey(folder.path)
  const kept = new Uint8Array(readFileSync(join(folder.path, 'nianbao.page-key')))
  expect([one, other, later].map((key) => [...key])).toEqual([[...kept], [...kept], [...kept]])
})

it('A key that could not be kept is asked for anew', async () => {
  const gone = join(folder.path, 'gone')
  await expect(pageKey(gone)).rejects.toThrow()
  await expect(pageKey(gone)).rejects.toThrow()
  expect(await pageKey(folder.path)).toHaveLength(32)
})

it('One that is there and is not what it should be is told, and never written over', async () => {
  const path = join(folder.path, 'nianbao.page-key')
  writeFileSync(path, 'torn')
  await expect(pageKey(folder.path)).rejects.toThrow('4 bytes')
  expect(readFileSync(path, 'utf8')).toBe('torn')
  const other = join(folder.path, 'other')
  mkdirSync(join(other, 'nianbao.page-key'), { recursive: true })
  await expect(pageKey(other)).rejects.toMatchObject({ code: 'EISDIR' })
})
