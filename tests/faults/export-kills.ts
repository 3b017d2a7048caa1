import { fork } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createFileSets } from '../../services/writers/files.ts'
import type { Part } from './part.ts'
import { HARMLESS, tally } from './tally.ts'
import { foldersOf } from './workplace.ts'

const KILLS = 150

/** Milliseconds in which the moment lies, counted from the first set. */
const SPAN = 60

/** The writer of exported files alone, writing one version over the other as fast as it can. */
export const exportKills: Part = async ({ place, random, few, tell }) => {
  const row = tally('the writer of exports is killed', HARMLESS)
  for (const folder of foldersOf(place)) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  let version = 0
  for (let i = 0; i < (few ?? KILLS); i++) {
    tell(`kill ${i} of the writer`)
    version = await wroteUntilKilled(version, place, random.below(SPAN))
    await createFileSets(place.data).settle()
    const names = readdirSync(place.exports)
    const versions = new Set(names.map((name) => readFileSync(join(place.exports, name), 'utf8').slice(0, 8)))
    const whole = versions.size <= 1 && (names.length === 3 || (names.length === 0 && version === 0))
    const [found = '0'] = versions
    row.add(
      whole && Number(found) >= version ? 'kept' : 'wrong',
      `${names.join()} of ${[...versions].join()}`,
    )
    version = Number(found)
  }
  return [row.row()]
}

/** @returns the version that was acknowledged last */
function wroteUntilKilled(from: number, place: unknown, moment: number): Promise<number> {
  return new Promise((ended, failed) => {
    let acknowledged = from
    const child = fork(join(import.meta.dirname, 'exporting.ts'))
    child.on('message', (word: number | 'ready') => {
      if (word === 'ready') setTimeout(() => child.kill('SIGKILL'), moment)
      else acknowledged = word
    })
    child.once('error', failed)
    child.once('exit', () => ended(acknowledged))
    child.send({ from, place })
  })
}
