import { randomUUID } from 'node:crypto'
import { readCollection } from '../case/collection.ts'
import { openStore } from '../store/store.ts'
import { createMatching } from './matching.ts'
import { takeIn } from './take-in.ts'
import { everythingBelow } from './walk.ts'

/** A process of its own that takes a folder in, says how far it is, and can be killed. */
const [data = '', inbox = '', id = ''] = process.argv.slice(2)
const clock = () => new Date('2026-01-12T09:00:00.000Z')
const store = openStore({ folder: data, clock })
const collection = readCollection(store, id)
const matcher = await createMatching(store).of(collection)
const files = await everythingBelow(inbox)
const task = {
  signal: new AbortController().signal,
  tell: (done: number) => void process.stdout.write(`${done}\n`),
}
await takeIn(files, {
  store,
  collection,
  matcher,
  requirements: undefined,
  clock,
  newId: randomUUID,
  task,
  threads: 1,
})
