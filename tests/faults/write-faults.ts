import { attempt } from './attempt.ts'
import { type Judged, judge } from './judge.ts'
import type { Part } from './part.ts'
import type { Scene } from './recorded-life.ts'
import { renew } from './renew.ts'
import { CALLS, type Fault, type Shim } from './shim.ts'
import { HARMLESS, tally } from './tally.ts'
import type { Place } from './workplace.ts'

/** How many there are where not fewer are asked for, the same number in each step. */
const TRIALS = 800

const ERRORS = ['EIO', 'ENOSPC', 'EDQUOT'] as const

/**
 * Opening, one step and closing, with the n-th write, sync, opening, shortening or naming of a file failing, each n as likely; once and from
 * there on. What was acknowledged must be there; what was not is there whole or not at all, and can be done again.
 */
export const writeFaults: Part = async ({ place, life, shim, random, few, tell }) => {
  if (!shim.present)
    return [{ fault: 'a call fails', counts: {}, bad: 0, examples: [], skipped: shim.missing }]
  const rows = CALLS.map((call) => tally(`${FAULTS[call]} fails`, HARMLESS))
  for (const scene of life.scenes) {
    renew(place, scene.from)
    shim.present.forget()
    await attempt(place, scene)
    const counts = shim.present.counts()
    const all = CALLS.reduce((sum, call) => sum + counts[call], 0)
    const share = (few ?? TRIALS) / life.scenes.length / all
    for (const [k, call] of CALLS.entries()) {
      for (let nth = 1; nth <= counts[call]; nth++) {
        if (!random.chance(share)) continue
        const fault: Fault = { call, nth, error: ERRORS[nth % 3] ?? 'EIO', lasting: random.chance(0.5) }
        const words = `${scene.name}: ${call} ${nth} of ${counts[call]}, ${fault.error}${fault.lasting ? ' lasting' : ''}`
        tell(words)
        renew(place, scene.from)
        const found = await trial(place, scene, fault, shim.present)
        rows[k]?.add(found.outcome, `${words}: ${found.words}`)
      }
    }
  }
  return rows.map((row) => row.row())
}

const FAULTS = {
  write: 'a write',
  sync: 'a sync',
  open: 'opening a file to write',
  truncate: 'shortening a file',
  name: 'renaming, linking or removing a file',
}

async function trial(place: Place, scene: Scene, fault: Fault, shim: Shim): Promise<Judged> {
  shim.arm(fault)
  const done = await attempt(place, scene).finally(shim.disarm)
  if (done.bug !== undefined) return { outcome: 'broken', words: done.bug }
  const found = await judge(place, done.acknowledged ? [scene.after] : [scene.after, scene.before])
  if (found.outcome !== 'kept' || found.state === scene.after) return found
  // It was not done, and is done again as a user would.
  const again = await attempt(place, scene)
  if (!again.acknowledged)
    return { outcome: 'broken', words: `can’t be done again: ${again.bug ?? again.failure ?? ''}` }
  return judge(place, [scene.after])
}
