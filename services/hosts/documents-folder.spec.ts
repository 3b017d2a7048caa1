import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { documentsFolder } from './documents-folder.ts'

let folder: ReturnType<typeof temporaryFolder>
let home: string
beforeEach(() => {
  folder = temporaryFolder()
  home = folder.path
})
afterEach(() => folder.release())

const make = (...names: string[]) => {
  const path = join(home, ...names)
  mkdirSync(path, { recursive: true })
  return path
}
const onLinux = (env: NodeJS.ProcessEnv = {}) => documentsFolder({ platform: 'linux', env, home })

it('is what the desktop of Linux says, in whatever language', async () => {
  const documents = make('我的 文档')
  make('Documents')
  writeFileSync(join(make('.config'), 'user-dirs.dirs'), '# 注\nXDG_DOCUMENTS_DIR="$HOME/我的 文档"\n')
  expect(await onLinux()).toBe(documents)
  const elsewhere = make('elsewhere')
  expect(await onLinux({ XDG_DOCUMENTS_DIR: elsewhere })).toBe(elsewhere)
})

it('is none where the one that was told is not there: nothing is guessed beside it', async () => {
  make('Documents')
  expect(await onLinux({ XDG_DOCUMENTS_DIR: join(home, 'gone') })).toBeUndefined()
})

it('is found by its usual names elsewhere, and is none in an empty home', async () => {
  expect(await documentsFolder({ platform: 'win32', env: {}, home })).toBeUndefined()
  const documents = make('Documents')
  expect(await documentsFolder({ platform: 'win32', env: {}, home })).toBe(documents)
  expect(await onLinux()).toBe(documents)
  expect(await onLinux({ XDG_CONFIG_HOME: make('config') })).toBe(documents)
})

it('is none where the home can’t be looked at: the program starts without it', async () => {
  const out = { platform: 'linux', env: {}, home: join(home, '名'.repeat(200)) } as const
  expect(await documentsFolder(out)).toBeUndefined()
  expect(
    await documentsFolder({ ...out, env: { XDG_DOCUMENTS_DIR: join(home, '名'.repeat(200)) } }),
  ).toBeUndefined()
})

it('is none where its disk does not answer: the program starts without it', async () => {
  vi.useFakeTimers()
  const told = documentsFolder({
    platform: 'linux',
    env: { XDG_DOCUMENTS_DIR: make('share') },
    home,
    look: () => new Promise<never>(() => {}),
  })
  await vi.advanceTimersByTimeAsync(3000)
  expect(await told).toBeUndefined()
  vi.useRealTimers()
})
