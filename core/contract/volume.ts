import { z } from 'zod'
import { id } from '../values.ts'
import { VOLUME_FORMATS } from '../volume/volume.ts'
import { writtenFiles } from './letters.ts'

/** Operations on the volume of what was collected (汇编). */
export const volumeContract = {
  /** Writes chosen reports as one volume. */
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
    output: writtenFiles,
  },
} as const
