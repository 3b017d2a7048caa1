import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { keptFolder } from './kept-folder.ts'
import { type KeptTextFiles, keptTextFiles } from './kept-texts.ts'

let folder: ReturnType<typeof temporaryFolder>
let files: KeptTextFiles
let told: string[]

beforeEach(() => {
  folder = temporaryFolder()
  told = []
  files = keptTextFiles(keptFolder(folder.path), (message) => told.push(message))
})
afterEach(() => folder.release())

const kept = (value: string) => ({
  session: '6f9bd2f5-4a6e-4e36-9d5c-1f4c7c1a2b3d',
  id: 'a',
  at: '2026-01-12T09:00:00.000Z',
  texts: [{ field: 'other' as const, value }],
})
const unsaved = () => join(folder.path, 'unsaved')

it('Keeps a session’s texts in place of those before, over what a killed program left', async () => {
  await files.keep(kept('甲'))
  writeFileSync(join(unsaved(), `${kept('').session}.json.new`), '{"half')
  await files.keep(kept('甲乙'))
  expect(await files.all()).toEqual([kept('甲乙')])
  expect(readdirSync(unsaved())).toEqual([`${kept('').session}.json`])
  const { mode } = statSync(join(unsaved(), `${kept('').session}.json`))
  if (process.platform !== 'win32') expect(mode & 0o077).toBe(0)
  await files.forget(kept('').session)
  expect(await files.all()).toEqual([])
})

it.each(['', '{"session":', '{"session":"x","texts":[]}', 'null'])(
  'tells of a file that holds %j, leaves it where it is and reads the others',
  async (content) => {
    await files.keep(kept('甲'))
    const damaged = join(unsaved(), 'damaged.json')
    writeFileSync(damaged, content)
    expect(await files.all()).toEqual([kept('甲')])
    expect(told).toEqual([expect.stringContaining('damaged.json')])
    expect(readFileSync(damaged, 'utf8')).toBe(content)
  },
)

it('makes no data folder anew that is gone, and says so', async () => {
  rmSync(folder.path, { recursive: true })
  await expect(files.keep(kept('甲'))).rejects.toMatchObject({ code: 'not-a-folder' })
  expect(await files.all()).toEqual([])
  mkdirSync(folder.path)
  expect(readdirSync(folder.path)).toEqual([])
})

it('What is kept while one text is dropped is not written over by what was there before', async () => {
  const { session } = kept('')
  const both = (value: string) => ({
    ...kept(value),
    texts: [...kept(value).texts, { field: 'preamble' as const, value }],
  })
  await files.keep(both('甲'))
  await Promise.all([files.drop({ session, field: 'preamble' }), files.keep(both('后写的'))])
  expect(await files.all()).toEqual([both('后写的')])
  await Promise.all([files.keep(both('又写的')), files.drop({ session, field: 'preamble' })])
  expect(await files.all()).toEqual([kept('又写的')])
  await files.drop({ session, field: 'other' })
  expect(await files.all()).toEqual([])
})
