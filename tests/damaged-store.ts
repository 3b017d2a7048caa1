import { copyFileSync, existsSync, openSync, closeSync, readSync, writeSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sample } from './documents/reports.ts'
import { failureData } from '../core/failure.ts'
import { insertReport } from '../services/case/stored-report.ts'
import { openStore, type Store } from '../services/store/store.ts'

export const AT = '2026-01-12T09:00:00.000Z'
export const clock = () => new Date(AT)

/** A store with some whole reports, the last edits of which are still in its journal. */
export function filledStore(folder: string, reports = 3): Store {
  const store = openStore({ folder, clock })
  for (let n = 1; n <= reports; n++)
    store.write(() => {
      const agency = { ...sample.agency, name: `第${n}局` }
      insertReport(store, { id: `r${n}`, report: { ...sample, agency }, at: AT })
    })
  return store
}

/** One edit of a text, as an operation writes it. */
export function edit(store: Store, id: string, text: string): void {
  store.write(() => {
    store.fields.put(id, 'other', text)
    store.history.add(id, { field: 'other', value: text, at: AT, goesOn: true })
  })
}

/** Copies what a computer would find after its power failed. */
export function crashed(folder: string, target: string): void {
  mkdirSync(target, { recursive: true })
  for (const name of ['nianbao.sqlite', 'nianbao.sqlite-wal', 'nianbao.identity', 'nianbao.sums'])
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(target, name))
}

/** Turns one bit of a file. */
export function flip(path: string, bit: number): void {
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, Math.floor(bit / 8))
  byte.writeUInt8(byte.readUInt8(0) ^ (1 << (bit % 8)), 0)
  writeSync(file, byte, 0, 1, Math.floor(bit / 8))
  closeSync(file)
}

/** The code of the failure that an action ends with; undefined where it does not. */
export function codeOf(action: () => unknown): string | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    return failureData(error)?.code ?? String(error)
  }
}
