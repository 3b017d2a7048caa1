import { z } from 'zod'
import type { FailureData } from '../failure.ts'
import { instant, nothing } from '../values.ts'

/** What was found wrong in the database. */
const damage = z.object({
  /** Pages of the file that are no more what was written there. */
  pages: z.int(),
  /** What those pages hold, in the user's words. */
  parts: z.array(z.string()),
  /** What SQLite finds wrong in how the file is built. */
  problems: z.array(z.string()),
})

const dataHealth = z.object({
  state: z.enum(['unchecked', 'checking', 'sound', 'damaged']),
  damage: damage.nullable(),
  /** When every index was last compared with its table. */
  thoroughAt: instant.nullable(),
})
/** Whether the database is what the program wrote. */
export type DataHealth = z.infer<typeof dataHealth>

/** What can be done about data that can't be opened. */
export const START_WAYS = ['retry', 'restore', 'recover', 'accept', 'anew'] as const
export type StartWay = (typeof START_WAYS)[number]

const backup = z.object({
  name: z.string(),
  /** Local time when it was made, "2026-01-12 17:00:05". */
  at: z.string(),
  reports: z.int(),
})
export type StartBackup = z.infer<typeof backup>

const startSituation = z.object({
  /** Why the data are not open; null where they are. */
  problem: z.custom<FailureData>().nullable(),
  ways: z.array(z.enum(START_WAYS)),
  /** Copies that can take the place of the data, the latest first. */
  backups: z.array(backup),
})
export type StartSituation = z.infer<typeof startSituation>

const startOutcome = z.object({
  isOpen: z.boolean(),
  /** Where the files are that were there before; null where nothing was moved. */
  kept: z.string().nullable(),
  /** What could not be recovered, a line each; null where nothing was recovered. */
  missing: z.array(z.string()).nullable(),
})
export type StartOutcome = z.infer<typeof startOutcome>

/** Operations on the database as a whole. Those of `start` are answered also where it can't be opened. */
export const dataContract = {
  'data.health': { input: nothing, output: dataHealth },
  /** Compares every page and every index; takes as long as it takes. */
  'data.check': { input: nothing, output: dataHealth },
  /** Closes damaged data, so that the ways of `start` are open. */
  'data.putDown': { input: nothing, output: nothing },
  'start.situation': { input: nothing, output: startSituation },
  /** Goes one of the ways, and opens the data. */
  'start.solve': {
    input: z.strictObject({
      way: z.enum(START_WAYS),
      /** The name of a backup, to restore. */
      backup: z.string().max(300).optional(),
    }),
    output: startOutcome,
  },
} as const
