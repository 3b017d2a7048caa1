import { z } from 'zod'
import type { FailureData } from '../failure.ts'
import { REPORT_STATES } from '../procedure/procedure.ts'
import { LEVELS } from '../report/report.ts'
import { id, instant, nothing } from '../values.ts'

const path = z.string().min(1).max(4_000)
/** Typed where the host has no dialog, else null. */
const typed = z.strictObject({ folder: path.nullable() })

const backup = z.object({
  path,
  name: z.string(),
  /** Why it was made; null for a copy that was made by hand. */
  kind: z.enum(['daily', 'signed', 'migration', 'restore', 'deletion', 'manual']).nullable(),
  /** Local time, "2026-01-12 17:00:05". */
  at: z.string(),
  /** Bytes. */
  size: z.int(),
  /** How many reports are in it, without those in the recycle bin. */
  reports: z.int(),
  /** The first and last of their years; null where there is none. */
  years: z.tuple([z.int(), z.int()]).nullable(),
  /** How many signed versions. */
  signed: z.int(),
})
export type ListedBackup = z.infer<typeof backup>

const place = z.object({
  folder: z.string(),
  /** It is there now; a stick may not be, and something else may lie at its path. */
  standing: z.enum(['there', 'another', 'absent']),
  backups: z.array(backup),
  /** Names of files that look like backups and can't be used. */
  unusable: z.array(z.string()),
  /** Other users of this computer could take away or replace the files, though not read them. */
  othersMayReplace: z.boolean(),
})
export type BackupPlace = z.infer<typeof place>

const backedUpReport = z.object({
  id,
  unit: z.string(),
  level: z.enum(LEVELS),
  year: z.int(),
  state: z.enum(REPORT_STATES),
  signed: z.int(),
  editedAt: instant,
  deleted: z.boolean(),
  /** What the program has of it now: nothing, the same, something else that may be edited, or may not. */
  present: z.enum(['none', 'same', 'differs', 'locked', 'deleted']),
})
export type BackedUpReport = z.infer<typeof backedUpReport>

/** Operations on backups. A path is only taken if this run has listed it. */
export const backupContract = {
  /** The program's own, those in the second place, or what an earlier program kept in another data folder. */
  'backups.list': {
    input: z.strictObject({ of: z.enum(['own', 'second', 'other']) }),
    /** Null where there is no such place. */
    output: z.object({ place: place.nullable() }),
  },
  'backups.status': {
    input: nothing,
    output: z.object({
      /** Why the last that should have been made by itself was not. */
      problem: z.custom<FailureData>().nullable(),
      /** The second place as it was named, whether it is there or not. */
      second: path.nullable(),
    }),
  },
  /** What is in a backup, after all of it was read. */
  'backups.preview': {
    input: z.strictObject({ path }),
    output: z.object({ reports: z.array(backedUpReport) }),
  },
  /** Makes one among the program's own now; the second place gets it afterwards. */
  'backups.make': { input: nothing, output: nothing },
  /** Writes all data as one file into a folder. */
  'backups.saveTo': {
    input: typed,
    output: z.object({ path: path.nullable(), othersMayReplace: z.boolean() }),
  },
  /** Looks for backups in a folder: on a stick, from another computer. */
  'backups.lookIn': { input: typed, output: z.object({ place: place.nullable() }) },
  /** Names the second place, or none, or takes for it what lies at its path now. */
  'backups.setSecond': {
    input: typed.extend({ none: z.boolean().default(false), here: z.boolean().default(false) }),
    output: z.object({ folder: path.nullable() }),
  },
  /** Makes everything as it was. The present state is backed up first. */
  'backups.restore': {
    input: z.strictObject({ path }),
    /** The name of the backup by which this is undone. */
    output: z.object({ before: z.string() }),
  },
  /** Takes one report back: whole, as a new draft, or as an edit of the present one. */
  'backups.takeBack': {
    input: z.strictObject({ path, report: id, as: z.enum(['whole', 'new', 'edit']) }),
    output: z.object({ id }),
  },
} as const
