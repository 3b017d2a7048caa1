import { join } from 'node:path'
import { diskOf } from './disk-model.ts'
import { judge } from './judge.ts'
import type { Part } from './part.ts'
import { renew } from './renew.ts'
import { HARMLESS, tally } from './tally.ts'
import { parseTrace } from './trace.ts'
import { openWorkplace } from './workplace.ts'

/** How many there are where not fewer are asked for, the same number in each step. */
const TRIALS = 800

const KEPT = ['nothing', 'some', 'all'] as const

/**
 * Opening, one step and closing are written down call by call; the power fails after each of them, and of what was not synced
 * nothing, some or all is on the disk.
 */
export const powerCuts: Part = async ({ place, life, shim, random, few, tell }) => {
  const rows = KEPT.map((kept) => tally(`the power fails; of what was not synced ${kept} is there`, HARMLESS))
  if (!shim.present) return rows.map((row) => ({ ...row.row(), skipped: shim.missing }))
  const folder = join(place.data, '..')
  for (const { name, number, step, from, before, after } of life.scenes) {
    renew(place, from)
    const disk = diskOf(folder)
    shim.present.trace()
    const workplace = openWorkplace(place)
    workplace.begin(number, step?.name ?? '')
    await step?.take(workplace.ask, place)
    const acknowledged = shim.present.tracedSoFar()
    workplace.close()
    let length = 0
    const events = parseTrace(shim.present.traced())
    const share = (few ?? TRIALS) / life.scenes.length / (events.length * KEPT.length)
    for (const event of events) {
      disk.happen(event)
      length += event.length
      for (const [k, kept] of KEPT.entries()) {
        if (!random.chance(share)) continue
        const words = `${name}, after ${event.what} ${event.path.slice(folder.length)} at ${length}, ${kept}`
        tell(words)
        disk.cut(folder, kept, random)
        const found = await judge(place, length >= acknowledged ? [after] : [before, after])
        rows[k]?.add(found.outcome, `${words}: ${found.words}`)
      }
    }
  }
  return rows.map((row) => row.row())
}
