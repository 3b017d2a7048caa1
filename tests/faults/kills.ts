import { fork } from 'node:child_process'
import { join } from 'node:path'
import { judge } from './judge.ts'
import { LIFE } from './life.ts'
import type { Part } from './part.ts'
import { renew } from './renew.ts'
import { HARMLESS, tally } from './tally.ts'

/** How many there are where not fewer are asked for. */
const KILLS = 300

/** Milliseconds in which the moment lies, counted from the first step. A busy machine takes longer over each. */
const SPAN = 900

/**
 * A process lives the life from some step on and is killed at a random moment; the next goes on from what is found. Each
 * step is acknowledged before the next begins.
 */
export const kills: Part = async ({ place, life, random, few, tell }) => {
  const row = tally('the program is killed', HARMLESS)
  renew(place, life.after(0))
  let reached = 0
  for (let i = 0; i < (few ?? KILLS); i++) {
    if (reached === LIFE.length) {
      renew(place, life.after(0))
      reached = 0
    }
    tell(`kill ${i} at step ${reached}`)
    const acknowledged = await livedUntilKilled(reached, place, random.below(SPAN))
    const allowed = life.states.slice(acknowledged, acknowledged + 2)
    const found = await judge(place, allowed, life.states)
    row.add(found.outcome, `kill ${i} after step ${LIFE[acknowledged - 1]?.name ?? 'none'}: ${found.words}`)
    reached = found.state ? life.states.indexOf(found.state) : LIFE.length
  }
  return [row.row()]
}

/** @returns how many steps were acknowledged in all */
function livedUntilKilled(from: number, place: unknown, moment: number): Promise<number> {
  return new Promise((ended, failed) => {
    let acknowledged = from
    let timer: NodeJS.Timeout | undefined
    const child = fork(join(import.meta.dirname, 'living.ts'), { execArgv: process.execArgv })
    child.on('message', (word: number | 'ready') => {
      if (word === 'ready') timer = setTimeout(() => child.kill('SIGKILL'), moment)
      else acknowledged = word
    })
    child.once('error', failed)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL' || code === 0) ended(acknowledged)
      else failed(new Error(`The process ended with ${code ?? signal}`))
    })
    child.send({ from, place })
  })
}
