import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { keptFolder } from './kept-folder.ts'
import { type KeptForms, keptForms } from './kept-forms.ts'

const SESSION = '6f9bd2f5-4a6e-4e36-9d5c-1f4c7c1a2b3d'
const OTHER = '0b0c6f59-52d0-4b55-8df0-5a3a7f7f4a11'
let folder: ReturnType<typeof temporaryFolder>
let forms: KeptForms
const unsaved = () => join(folder.path, 'unsaved')

beforeEach(() => {
  folder = temporaryFolder()
  forms = keptForms(keptFolder(folder.path))
})
afterEach(() => folder.release())

it('Keeps a session’s words in place of those before, until no words forget them', async () => {
  expect(await forms.all()).toEqual([])
  await forms.keep(SESSION, 'one')
  await forms.keep(OTHER, 'other')
  writeFileSync(join(unsaved(), `${SESSION}.form.new`), 'ha')
  await forms.keep(SESSION, 'two')
  expect((await forms.all()).toSorted()).toEqual(['other', 'two'])
  const { mode } = statSync(join(unsaved(), `${SESSION}.form`))
  if (process.platform !== 'win32') expect(mode & 0o077).toBe(0)
  expect(await forms.missing([SESSION, OTHER])).toEqual([])
  await forms.keep(SESSION, '')
  expect(await forms.missing([SESSION, OTHER])).toEqual([SESSION])
  expect(await forms.all()).toEqual(['other'])
  expect(readdirSync(unsaved())).toEqual([`${OTHER}.form`])
  await forms.keep(SESSION, '')
})
