import { join } from 'node:path'
import { clocks } from './clocks.ts'
import { folders } from './folders.ts'
import { fullDisk } from './full-disk.ts'
import { damage } from './damage.ts'
import { exportKills } from './export-kills.ts'
import { flips } from './flips.ts'
import { kills } from './kills.ts'
import { flushCompileCache } from 'node:module'
import type { Part, PartName } from './part.ts'
import { powerCuts } from './power-cuts.ts'
import { recordLife } from './recorded-life.ts'
import { seeded } from './seeded.ts'
import { ownShim } from './shim.ts'
import type { Row } from './tally.ts'
import { placeIn } from './workplace.ts'
import { writeFaults } from './write-faults.ts'

const PARTS = {
  calls: writeFaults,
  power: powerCuts,
  kills,
  exports: exportKills,
  disk: fullDisk,
  flips,
  damage,
  folders,
  clocks,
} as const satisfies Readonly<Record<PartName, Part>>

/** What this process is asked to do, and what it says. */
export interface Order {
  readonly parts: readonly PartName[]
  readonly seed: number
  readonly few: number | undefined
  /** Only this step of the life, where the part goes through them. */
  readonly step: string | undefined
  readonly root: string
  readonly noShim: string
}
export type Word = { readonly trial: string } | { readonly rows: readonly Row[] }

// Whoever asked is gone.
process.once('disconnect', () => process.exit(1))
process.once('message', (order: Order) => void run(order).then(() => process.exit(0)))

async function run({ parts, seed, few, step, root, noShim }: Order): Promise<void> {
  const say = (word: Word) => new Promise<void>((said) => process.send?.(word, () => said()))
  const place = placeIn(join(root, 'place'))
  const whole = await recordLife(place, join(root, 'life'), (trial) => void say({ trial }))
  const life = { ...whole, scenes: whole.scenes.filter(({ name }) => step === undefined || name === step) }
  // What was compiled so far need not be compiled again by each process that is killed.
  flushCompileCache()
  const present = ownShim()
  for (const name of parts) {
    const rows = await PARTS[name]({
      root,
      place,
      life,
      shim: present ? { present } : { missing: noShim },
      random: seeded(seed),
      few,
      tell: (trial) => void say({ trial: `${name}: ${trial}` }),
    })
    await say({ rows })
  }
}
