import { Failure } from '../../core/failure.ts'
import { close, judge, wordsOf } from './judge.ts'
import { LIFE } from './life.ts'
import type { Part } from './part.ts'
import { renew } from './renew.ts'
import { CALLS, type Fault, type Shim } from './shim.ts'
import type { Snapshot } from './snapshot.ts'
import { tally } from './tally.ts'
import { openWorkplace, type Place } from './workplace.ts'

const ERRORS = ['EIO', 'ENOSPC', 'EDQUOT'] as const

/**
 * Opening, one step and closing, with the n-th write, sync, opening, shortening or naming of a file failing, for every n; once and from
 * there on. What was acknowledged must be there; what was not is there whole or not at all, and can be done again.
 */
export const writeFaults: Part = async ({ place, life, shim, random, few, tell }) => {
  if (!shim.present) return [{ fault: 'a call fails', counts: {}, examples: [], skipped: shim.missing }]
  const rows = CALLS.map((call) =>
    tally(`${FAULTS[call]} fails`, ['told', 'lost', 'wrong', 'broken', 'hung']),
  )
  for (const [i, step] of LIFE.entries()) {
    const fresh = () => renew(place, life.after(i))
    fresh()
    shim.present.forget()
    await attempt(place, i)
    const counts = shim.present.counts()
    for (const [k, call] of CALLS.entries()) {
      const every = Array.from({ length: counts[call] }, (_, n) => n + 1)
      for (const nth of few ? every.filter(() => random.chance(few / 500)) : every) {
        const fault: Fault = { call, nth, error: ERRORS[nth % 3] ?? 'EIO', lasting: random.chance(0.5) }
        const words = `${step.name}: ${call} ${nth} of ${counts[call]}, ${fault.error}${fault.lasting ? ' lasting' : ''}`
        tell(words)
        fresh()
        const { outcome, words: more } = await trial(place, i, fault, {
          shim: shim.present,
          states: life.states,
        })
        rows[k]?.add(outcome, `${words}: ${more}`)
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

interface Under {
  readonly shim: Shim
  readonly states: readonly Snapshot[]
}

async function trial(place: Place, i: number, fault: Fault, { shim, states }: Under) {
  shim.arm(fault)
  const done = await attempt(place, i).finally(shim.disarm)
  if (done.bug !== undefined) return { outcome: 'broken' as const, words: done.bug }
  const found = await judge(place, states, done.acknowledged ? [i + 1] : [i, i + 1])
  if (found.outcome !== 'kept' || found.state === i + 1) return found
  // It was not done, and is done again as a user would.
  const again = await attempt(place, i)
  if (!again.acknowledged)
    return { outcome: 'broken' as const, words: `can’t be done again: ${again.bug ?? again.failure}` }
  return judge(place, states, [i + 1])
}

/** Opens, takes a step, closes. */
async function attempt(place: Place, i: number) {
  const step = LIFE[i]
  let workplace
  let acknowledged = false
  try {
    workplace = openWorkplace(place)
    workplace.begin(i + 1, step?.name ?? '')
    await step?.take(workplace.ask, place)
    acknowledged = true
    return { acknowledged, bug: workplace.bugs[0] }
  } catch (error) {
    const bug = error instanceof Failure ? workplace?.bugs[0] : wordsOf(error)
    return { acknowledged, bug, failure: wordsOf(error) }
  } finally {
    close(workplace)
  }
}
