import { z } from 'zod'
import type { FailureData } from '../failure.ts'
import { id } from '../values.ts'
import { VOLUME_FORMATS } from '../volume/volume.ts'
import { writtenFiles } from './letters.ts'

/** Operations on the volume of what was collected (汇编). */
export const volumeContract = {
  /** Writes chosen reports as one volume: each file whole or not at all; fails where none could be written. */
  'volume.write': {
    input: z.strictObject({
      id,
      /** Units whose version in use goes in, in this order; null for all that came, in the roster's order. */
      units: z.array(id).max(60_000).nullable(),
      title: z.string().trim().min(1).max(200),
      formats: z.array(z.enum(VOLUME_FORMATS)).min(1),
      /** Where it goes; the usual folder where it is empty. */
      folder: z.string().trim().max(1000),
      task: id,
    }),
    output: writtenFiles.extend({
      /** Files that could not be made or written, each with why. */
      failed: z.array(z.object({ name: z.string(), failure: z.custom<FailureData>() })),
    }),
  },
} as const
