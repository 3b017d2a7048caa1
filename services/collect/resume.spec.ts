import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openApp } from '../../tests/bench/asked-app.ts'
import { generatePackages, writePackages } from '../../tests/generated/packages.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { readCollection } from '../case/collection.ts'
import { openStore } from '../store/store.ts'
import { createMatching } from './matching.ts'
import { takeIn } from './take-in.ts'
import { everythingBelow } from './walk.ts'

const FILES = 100
const WANTED = { seed: 3, count: FILES, years: [2025] }
const PROGRAM = join(import.meta.dirname, 'take-in.testing.ts')

let folder: ReturnType<typeof temporaryFolder>
beforeAll(async () => {
  folder = temporaryFolder()
  await writePackages(join(folder.path, 'inbox'), WANTED)
})
afterAll(() => folder.release())

it('taking in goes on where it was killed, and where it was stopped, as if nothing had been', async () => {
  const inbox = join(folder.path, 'inbox')
  const data = join(folder.path, 'data')
  const first = await openApp(data)
  const { id } = await first.call('collections.create', COLLECTION)
  await first.call('roster.add', { id, units: await roster() })
  first.close()

  expect(await killedAfter(10, [data, inbox, id])).toBe('SIGKILL')

  const stopped = new AbortController()
  const store = openStore({ folder: data, clock: CLOCK })
  const collection = readCollection(store, id)
  const taking = {
    store,
    collection,
    matcher: await createMatching(store).of(collection),
    requirements: undefined,
    ofFolder: true,
    clock: CLOCK,
    newId: () => `stopped-${++ids}`,
    task: { signal: stopped.signal, tell: (done: number) => done > 15 && stopped.abort() },
    threads: 1,
  }
  const part = await takeIn(await everythingBelow(inbox), taking)
  store.close()
  expect(part.stopped).toBe(true)
  expect(part.outcomes.same).toBeGreaterThanOrEqual(10)
  expect(part.files).toBeLessThan(FILES)

  const app = await openApp(data)
  const rest = await app.call('collection.takeFolder', { id, folder: inbox, task: 'rest' })
  expect(rest.outcomes.same).toBeGreaterThanOrEqual(15)
  const units = await app.call('collection.units', { id, limit: 500 })
  const files = await app.call('collection.files', { id, limit: 500 })
  app.close()

  const fresh = await openApp(join(folder.path, 'fresh'))
  const { id: whole } = await fresh.call('collections.create', COLLECTION)
  await fresh.call('roster.add', { id: whole, units: await roster() })
  const once = await fresh.call('collection.takeFolder', { id: whole, folder: inbox, task: 'whole' })
  const expected = await fresh.call('collection.units', { id: whole, limit: 500 })
  fresh.close()
  expect(rest.counts).toEqual(once.counts)
  expect(files.total).toBe(FILES)
  const shown = ({ rows }: typeof units) =>
    rows.map(({ name, state, versions, submission }) => [
      name,
      state,
      versions,
      submission?.digest,
      submission?.errors,
    ])
  expect(shown(units)).toEqual(shown(expected))
})

let ids = 0
const CLOCK = () => new Date('2026-01-12T09:00:00.000Z')
const COLLECTION = {
  year: 2025,
  agency: '临江省人民政府',
  level: 'government',
  deadline: '2026-01-20',
} as const

async function roster() {
  const names = new Map<string, string>()
  for await (const { generated } of generatePackages(WANTED))
    names.set(generated.unit.agency.name, generated.unit.shortName)
  return [...names].map(([name, short]) => ({
    name,
    category: '',
    otherNames: [short],
    deadline: null,
    contact: '',
    phone: '',
    email: '',
  }))
}

/** Runs until so many files are done, then kills it. @returns how it ended */
function killedAfter(done: number, args: readonly string[]): Promise<string | null> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.split('\n').some((line) => Number(line) >= done)) child.kill('SIGKILL')
  })
  return new Promise((ended) => child.once('close', (_, signal) => ended(signal)))
}
