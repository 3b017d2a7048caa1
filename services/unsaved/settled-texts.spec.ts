import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { settledTexts } from './settled-texts.ts'

let folder: ReturnType<typeof temporaryFolder>
let told: unknown[]
const open = (path = folder.path) => settledTexts(path, (_, error) => told.push(error))
const TEXT = { session: 'a', field: 'other' as const, at: '2026-01-12T09:00:00.000Z' }

beforeEach(() => {
  folder = temporaryFolder()
  told = []
})
afterEach(() => folder.release())

it('What is settled is known at the next start, and nothing else of its session is', () => {
  expect(open().has(TEXT)).toBe(false)
  open().add(TEXT)
  const next = open()
  expect(next.has(TEXT)).toBe(true)
  expect(next.has({ ...TEXT, at: '2026-01-12T08:59:59.999Z' })).toBe(false)
  expect(next.has({ ...TEXT, field: 'preamble' })).toBe(false)
  expect(readdirSync(folder.path)).toEqual(['nianbao.settled'])
})

it('The last thousand are remembered', () => {
  const texts = open()
  texts.add({ ...TEXT, session: 'first' })
  for (let count = 0; count < 1_000; count++) texts.add(TEXT)
  expect(texts.has({ ...TEXT, session: 'first' })).toBe(false)
  expect(readFileSync(join(folder.path, 'nianbao.settled'), 'utf8').split('\n')).toHaveLength(1_000)
})

it('Where it can’t be written it holds for this run, and the log says so', () => {
  const texts = open(join(folder.path, 'nowhere'))
  texts.add(TEXT)
  expect(texts.has(TEXT)).toBe(true)
  expect(told).toMatchObject([{ code: 'ENOENT' }])
})
