import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { checkoutDigest, isNoted, noteChecked } from './unchanged.ts'

let folder: ReturnType<typeof temporaryFolder>
const git = (...args: string[]) => spawnSync('git', args, { cwd: folder.path })
const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text)
beforeEach(() => {
  folder = temporaryFolder()
  git('init', '-q')
  write('.gitignore', 'ignored\n')
  write('known', 'one')
  git('add', '.')
})
afterEach(() => folder.release())

it('is another digest for every file that changes, comes or goes, and not for an ignored one', () => {
  const digests = [checkoutDigest(folder.path)]
  const after = (change: () => void) => {
    change()
    digests.push(checkoutDigest(folder.path))
  }
  after(() => write('known', 'two'))
  after(() => write('new', ''))
  after(() => rmSync(join(folder.path, 'known')))
  expect(new Set(digests).size).toBe(4)
  write('ignored', 'anything')
  expect(checkoutDigest(folder.path)).toBe(digests.at(-1))
})

it('is none where another checkout stands inside, or no checkout at all', () => {
  mkdirSync(join(folder.path, 'inner'))
  spawnSync('git', ['init', '-q', 'inner'], { cwd: folder.path })
  write('inner/file', '')
  expect(checkoutDigest(folder.path)).toBeUndefined()
  expect(checkoutDigest(join(folder.path, '..'))).toBeUndefined()
})

it('is noted once, and nothing is taken for it', () => {
  const note = join(folder.path, 'deep', 'note')
  const digest = checkoutDigest(folder.path)
  expect(isNoted(note, digest)).toBe(false)
  noteChecked(note, digest ?? '')
  expect(isNoted(note, digest)).toBe(true)
  expect([isNoted(note, 'other'), isNoted(note, undefined)]).toEqual([false, false])
})
