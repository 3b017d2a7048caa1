import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { Failure } from '../../core/failure.ts'
import { parseReport } from '../../core/report/schema.ts'
import { packed } from '../documents/packages.ts'
import { close, judge, wordsOf } from './judge.ts'
import { LIFE } from './life.ts'
import type { Part, PartInput } from './part.ts'
import { renew } from './renew.ts'
import type { Seeded } from './seeded.ts'
import { type Outcome, type Row, tally } from './tally.ts'
import { openWorkplace, type Place } from './workplace.ts'

/** How many of each there are where not fewer are asked for. */
const FLIPS = 300
const BACKUP_FLIPS = 100

/** Bits that are other than they were written, as an old disk or stick gives them back. */
export const flips: Part = async (input) => [
  await flipped(input, 'one bit of the database flipped', 'nianbao.sqlite', 1, input.life.after),
  await flipped(input, 'eight bits of the database flipped', 'nianbao.sqlite', 8, input.life.after),
  await flipped(input, 'one bit of the write-ahead log flipped', 'nianbao.sqlite-wal', 1, input.life.running),
  await flippedPackages(input),
  await flippedBackups(input),
]

async function flipped(
  { place, life, random, few, tell }: PartInput,
  fault: string,
  name: string,
  bits: number,
  copyOf: (steps: number) => string,
): Promise<Row> {
  const row = tally(fault)
  const file = join(place.data, name)
  const steps = LIFE.length
  for (let i = 0; i < Math.ceil((few ?? FLIPS) / (few === undefined ? 1 : 4)); i++) {
    renew(place, copyOf(steps))
    const { bytes, places } = withFlips(readFileSync(file), bits, random)
    writeFileSync(file, bytes)
    const words = `${fault}, ${places.join()} of ${bytes.length}`
    tell(words)
    const found = await judge(place, life.states.slice(steps), life.states)
    row.add(found.outcome, `${words}: ${found.words}`)
  }
  return row.row()
}

/** A package with a flipped bit is read as it was, or refused. */
async function flippedPackages({ place, life, random, few, tell }: PartInput): Promise<Row> {
  const row = tally('one bit of a package flipped')
  renew(place, life.after(LIFE.length))
  const workplace = openWorkplace(place)
  const read = (bytes: Uint8Array) =>
    workplace.ask('import.read', {
      kind: 'file',
      name: '一.nianbao',
      data: Buffer.from(bytes).toString('base64'),
    })
  const whole = await packed(parseReport(JSON.stringify(sample)))
  const { report } = await read(whole)
  for (let i = 0; i < Math.ceil((few ?? FLIPS) / (few === undefined ? 1 : 4)); i++) {
    const { bytes, places } = withFlips(Buffer.from(whole), 1, random)
    tell(`package, ${places.join()}`)
    const outcome = await read(bytes).then(
      (found) => (isDeepStrictEqual(found.report, report) ? 'kept' : 'wrong'),
      (error: unknown) => (wordsOf(error).includes(' ') ? 'broken' : 'told'),
    )
    row.add(outcome, places.join())
  }
  close(workplace)
  return row.row()
}

/** A backup with a flipped bit is refused, or what was restored from it is as it was. */
async function flippedBackups({ place, life, random, few, tell }: PartInput): Promise<Row> {
  const row = tally('one bit of a backup flipped')
  const made = LIFE.findIndex(({ name }) => name === 'backup') + 1
  for (let i = 0; i < (few === undefined ? BACKUP_FLIPS : Math.ceil(few / 10)); i++) {
    renew(place, life.after(made))
    const folder = join(place.data, 'backups')
    const name = readdirSync(folder).find((each) => each.includes('manual')) ?? ''
    const { bytes, places } = withFlips(readFileSync(join(folder, name)), 1, random)
    writeFileSync(join(folder, name), bytes)
    tell(`backup, ${places.join()} of ${bytes.length}`)
    const found = await restoredFrom(place, join(folder, name))
    const judged = await judge(place, life.states.slice(made, made + 1))
    row.add(
      judged.outcome === 'kept' ? found.outcome : judged.outcome,
      `${places.join()}: ${found.words} ${judged.words}`,
    )
  }
  return row.row()
}

async function restoredFrom(
  place: Place,
  path: string,
): Promise<{ readonly outcome: Outcome; readonly words: string }> {
  const workplace = openWorkplace(place)
  try {
    await workplace.ask('backups.list', { of: 'own' })
    await workplace.ask('backups.restore', { path })
    return { outcome: 'kept', words: '' }
  } catch (error) {
    return { outcome: error instanceof Failure ? 'told' : 'broken', words: wordsOf(error) }
  } finally {
    close(workplace)
  }
}

function withFlips(bytes: Buffer, bits: number, random: Seeded) {
  const places = Array.from({ length: bits }, () => random.below(bytes.length * 8))
  for (const place of places) bytes[place >> 3] = (bytes[place >> 3] ?? 0) ^ (1 << (place & 7))
  return { bytes, places: places.map((place) => place >> 3) }
}
