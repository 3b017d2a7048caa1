import { z } from 'zod'
import { alikeNote } from '../letters/alike-note.ts'
import { seenVersion } from './submission.ts'
import { date, findingWords, id, nothing, person } from '../values.ts'

const folder = z.string().trim().max(1000)

/** Files written into a folder: their names within it, and where each is, to be opened by. */
export const writtenFiles = z.object({
  folder: z.string(),
  files: z.array(z.string()),
  paths: z.array(z.string()),
})
export type WrittenFiles = z.infer<typeof writtenFiles>

/** Operations that answer units: letters, reminders, tables. An empty folder is the usual one. */
export const lettersContract = {
  /**
   * Returns a version: notes what the letter says. `return.write` makes the letter. Fails with 'past-date' where it would have to
   * come again by a day that is over, with 'version-overtaken' where the version is not what was seen of it any more.
   */
  'submission.return': {
    input: z.strictObject({
      id,
      seen: seenVersion,
      by: person,
      /** The office's own words, behind what the letter names. */
      remarks: z.string().trim().max(5000),
      /** By when it has to come again; null where the letter names no day. */
      until: date.nullable(),
      /** @see findingKey; those the letter names. */
      findings: z.array(findingWords).max(2000),
      /** Texts that another unit has as well; the letter names that unit only where `names` says so. */
      alike: z
        .array(alikeNote.omit({ other: true }).extend({ other: id, names: z.boolean() }))
        .max(50)
        .default([]),
    }),
    output: nothing,
  },
  /** Writes the letters (退回意见, Word and mail) of versions that were returned into a folder. */
  'return.write': {
    input: z.strictObject({ id, submissions: z.array(id).min(1).max(60_000), folder, task: id.optional() }),
    output: writtenFiles,
  },
  /** Writes mails to units of which nothing came, and the list of whom to call, into a folder. */
  'reminder.write': {
    input: z.strictObject({ id, filter: z.enum(['missing', 'overdue']), folder, task: id.optional() }),
    output: writtenFiles,
  },
  /** Writes the workbook: units, a sheet for each table with live sums, findings, who is missing, ranking. */
  'collection.write': { input: z.strictObject({ id, folder, task: id.optional() }), output: writtenFiles },
} as const
