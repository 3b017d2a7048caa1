import { z } from 'zod'
import {
  type Requirements,
  requirementsDraftSchema,
  requirementsSchema,
} from '../requirements/requirements.ts'
import { instant, LARGEST_FILE_DATA, nothing } from '../values.ts'

/** Received from the level above, or written here for the units below. */
export const REQUIREMENTS_ROLES = ['received', 'written'] as const
export type RequirementsRole = (typeof REQUIREMENTS_ROLES)[number]

const role = z.enum(REQUIREMENTS_ROLES)
const year = z.int().min(2008).max(2100)
const requirements = z.custom<Requirements>((value) => typeof value === 'object' && value !== null)

const kept = z.object({
  requirements,
  /** When they were taken in, or written last. */
  at: instant,
})
export type KeptRequirements = z.infer<typeof kept>

const all = z.object({
  /** Of all years, the latest first. */
  received: z.array(kept),
  /** What is being written may still lack names and words. */
  written: z.array(kept),
})

/** Operations on what the level above asks of the reports of a year. */
export const requirementsContract = {
  'requirements.list': { input: nothing, output: all },
  /**
   * Looks for requirements in a file: in itself, or in what is attached to a mail. Nothing is stored. null where it is
   * something else; fails as 'invalid-requirements' and 'unknown-requirements' say.
   */
  'requirements.find': {
    input: z.strictObject({
      name: z.string().max(300),
      /** The file in base64. */
      data: z.string().max(LARGEST_FILE_DATA),
    }),
    output: z.object({
      found: requirements.nullable(),
      /** What was received before for that year. */
      before: kept.nullable(),
    }),
  },
  /** Follows requirements from here on; those received before for that year, shown as `from`, are replaced; 'not-as-shown' where others were. */
  'requirements.take': {
    input: z.strictObject({
      requirements: requirementsSchema,
      from: requirementsSchema.nullable().optional(),
    }),
    output: all,
  },
  /** Keeps what is being written for the units below. */
  'requirements.write': {
    input: z.strictObject({
      requirements: requirementsDraftSchema,
      /**
       * As the page showed them: only what differs from these is written; 'changed-elsewhere' where another window has changed the
       * same. null where it showed none; 'requirements-are-there' where there are by now.
       */
      from: requirementsDraftSchema.nullable().optional(),
    }),
    output: kept,
  },
  /** Removes what was received or written for a year; 'not-as-shown' where it is not what was shown. */
  'requirements.remove': {
    input: z.strictObject({ role, year, from: requirementsDraftSchema.optional() }),
    output: all,
  },
  /** Writes what was written for a year into a file; fails as 'invalid-requirements' says where something is missing. */
  'requirements.export': {
    input: z.strictObject({
      year,
      /** Replace a file of the same name; without it an existing file fails with 'file-exists'. */
      replace: z.boolean(),
      /** Where to, typed. Only where the host has no dialog for it. */
      folder: z.string().min(1).max(1000).optional(),
    }),
    output: z.object({ folder: z.string(), name: z.string(), path: z.string() }),
  },
} as const
