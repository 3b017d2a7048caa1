import { join } from 'node:path'
import { diskOf } from './disk-model.ts'
import { judge } from './judge.ts'
import { LIFE } from './life.ts'
import type { Part } from './part.ts'
import { renew } from './renew.ts'
import { tally } from './tally.ts'
import { parseTrace } from './trace.ts'
import { openWorkplace } from './workplace.ts'

const KEPT = ['nothing', 'some', 'all'] as const

/**
 * Opening, one step and closing are written down call by call; the power fails after each of them, and of what was not synced
 * nothing, some or all is on the disk.
 */
export const powerCuts: Part = async ({ place, life, shim, random, few, tell }) => {
  const rows = KEPT.map((kept) =>
    tally(`the power fails; of what was not synced ${kept} is there`, [
      'told',
      'lost',
      'wrong',
      'broken',
      'hung',
    ]),
  )
  if (!shim.present) return rows.map((row) => ({ ...row.row(), skipped: shim.missing }))
  const folder = join(place.data, '..')
  for (const [i, step] of LIFE.entries()) {
    renew(place, life.after(i))
    const disk = diskOf(folder)
    shim.present.trace()
    const workplace = openWorkplace(place)
    workplace.begin(i + 1, step.name)
    await step.take(workplace.ask, place)
    // The reader of the trace is told of the acknowledgement by its length.
    const acknowledged = shim.present.tracedSoFar()
    workplace.close()
    let length = 0
    for (const event of parseTrace(shim.present.traced())) {
      disk.happen(event)
      length += event.length
      for (const [k, kept] of KEPT.entries()) {
        if (few !== undefined && !random.chance(few / 3000)) continue
        const words = `${step.name}, after ${event.what} ${event.path.slice(folder.length)} at ${length}, ${kept}`
        tell(words)
        disk.cut(folder, kept, random)
        const found = await judge(place, life.states, length >= acknowledged ? [i + 1] : [i, i + 1])
        rows[k]?.add(found.outcome, `${words}: ${found.words}`)
      }
    }
  }
  return rows.map((row) => row.row())
}
