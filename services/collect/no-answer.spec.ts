import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { readCollection } from '../case/collection.ts'
import { openStore, type Store } from '../store/store.ts'
import type { Task } from '../tasks.ts'
import { createMatching } from './matching.ts'
import type { FileToRead } from './reading/protocol.ts'
import { takeIn } from './take-in.ts'
import { everythingBelow } from './walk.ts'

const CLOCK = () => new Date('2026-01-12T09:00:00.000Z')
const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }

let folder: ReturnType<typeof temporaryFolder>
let store: Store
let id: string
/** A pipe that nobody writes to: who opens it gets no answer, as of a share that is gone. */
let silent: FileToRead & { readonly path: string }
beforeEach(async () => {
  folder = temporaryFolder()
  const data = join(folder.path, 'data')
  const app = await openApp(data)
  const collection = { agency: '某市人民政府', level: 'government', deadline: '2025-01-10' } as const
  id = (await app.call('collections.create', { ...collection, year: sample.year })).id
  await app.call('roster.add', { id, units: [{ ...UNIT, name: sample.agency.name }] })
  app.close()
  store = openStore({ folder: data, clock: CLOCK })
})
afterEach(() => {
  store.close()
  folder.release()
})

const silentFile = (name: string) => {
  const path = join(folder.path, name)
  execFileSync('mkfifo', [path])
  return { name, path, size: 9 }
}
/** The share is back, as an empty file. */
const letGo = (path: string) => closeSync(openSync(path, constants.O_RDWR | constants.O_NONBLOCK))

async function taking(task: Task) {
  const collection = readCollection(store, id)
  const matcher = await createMatching(store).of(collection)
  let ids = 0
  const newId = () => `taken-${++ids}`
  return { store, collection, matcher, requirements: undefined, clock: CLOCK, newId, task }
}

const report = (): FileToRead => ({
  name: '报告.json',
  data: Buffer.from(exchangeText(sample)).toString('base64'),
})

describe.skipIf(process.platform === 'win32')('a file whose disk does not answer', () => {
  beforeEach(() => void (silent = silentFile('不答.docx')))

  it('is not read, with its sentence, and what comes after it is taken in', async () => {
    const task = { signal: new AbortController().signal, tell: () => undefined }
    try {
      const files = [silent, report()]
      const taken = await takeIn(files, { ...(await taking(task)), threads: 1, silence: 1 })
      expect(taken).toMatchObject({ files: 2, stopped: false, outcomes: { taken: 1, refused: 1 } })
      const page = { offset: 0, limit: 9 }
      const [refused] = store.takenFiles.page(readCollection(store, id).key, 'refused', page)
      expect(JSON.parse(refused?.failure ?? '')).toMatchObject({ code: 'no-answer' })
    } finally {
      letGo(silent.path)
    }
  })

  it('holds up nobody who asks to stop; what was read stands, and it is not called refused', async () => {
    const stopped = new AbortController()
    const task = { signal: stopped.signal, tell: () => undefined }
    // By then both are under way.
    const outcomeOf = (collection: number, digest: string) => {
      stopped.abort()
      return store.takenFiles.outcomeOf(collection, digest)
    }
    const asked = { ...store, takenFiles: { ...store.takenFiles, outcomeOf } }
    try {
      const own = { ...(await taking(task)), store: asked, threads: 2, silence: 3600 }
      const taken = await takeIn([report(), silent], own)
      expect(taken).toMatchObject({ files: 1, stopped: true, outcomes: { taken: 1, refused: 0 } })
    } finally {
      letGo(silent.path)
    }
  })
})

it('a folder is looked through no further once somebody asks to stop', async () => {
  const inbox = join(folder.path, 'inbox')
  mkdirSync(inbox)
  writeFileSync(join(inbox, 'a.json'), '{}')
  expect(await everythingBelow(inbox)).toHaveLength(1)
  expect(await everythingBelow(inbox, AbortSignal.abort())).toEqual([])
})
