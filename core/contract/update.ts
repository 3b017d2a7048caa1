import { z } from 'zod'
import { nothing } from '../values.ts'

const update = z.object({
  version: z.string(),
  /** The file's name. */
  name: z.string(),
})
export type FoundUpdate = z.infer<typeof update>

/** How a new version is installed: its installer was opened; its package, with a command where that did nothing; by hand, in its folder. */
const WAYS = ['installer', 'package', 'by-hand'] as const

const started = z.object({
  way: z.enum(WAYS),
  /** The file that was checked. */
  path: z.string(),
  /** For a terminal, where there is one. */
  command: z.string().nullable(),
})
export type StartedUpdate = z.infer<typeof started>

/** Operations on new versions that come as files, on a stick. */
export const updateContract = {
  /** Looks for one in a folder, typed where the host has no dialog; null where none was chosen. Its signature and every byte are checked. */
  'update.look': {
    input: z.strictObject({ folder: z.string().min(1).max(4_000).nullable() }),
    output: z.object({ update: update.nullable() }),
  },
  /** Backs the data up and opens the installer that was found last. */
  'update.start': { input: nothing, output: started },
} as const
