import { z } from 'zod'
import type { Finding } from '../checks/finding.ts'
import { cameToUnit, metVersion } from '../collection/came-to-unit.ts'
import { knownReport } from '../collection/known-report.ts'
import { FILE_LISTINGS, FILE_OUTCOMES, takenFile } from '../collection/taken-file.ts'
import type { Doubt } from '../import/imported.ts'
import { alikeNote } from '../letters/alike-note.ts'
import type { Report } from '../report/report.ts'
import { date, id, instant, LARGEST_FILE_DATA, nothing, one } from '../values.ts'
import { collectionCounts } from './collections.ts'
import { seenVersion, submission } from './submission.ts'

const folder = z.string().trim().max(1000)
const offset = z.int().min(0).default(0)
const limit = z.int().min(1).max(500).default(100)
const finding = z.custom<Finding>((value) => typeof value === 'object' && value !== null)
const report = z.custom<Report>((value) => typeof value === 'object' && value !== null)
const doubt = z.custom<Doubt>((value) => typeof value === 'object' && value !== null)

const returned = z.object({
  at: instant,
  by: z.string(),
  remarks: z.string(),
  until: date.nullable(),
  /** The findings that the letter names, as they were then. */
  findings: z.array(finding),
  /** Texts that the letter names because another unit has them as well. */
  alike: z.array(alikeNote),
  /** The unit that it went to, where the version is not of that unit any more. */
  to: z.string().nullable(),
})
export type ReturnedSubmission = z.infer<typeof returned>

/** What was asked of a unit when an earlier version went back. */
const asked = returned.extend({
  /** The version that was returned. */
  version: z.int(),
  /** Which of the alike texts were written anew since, in their order. */
  rewritten: z.array(z.boolean()),
})
export type Asked = z.infer<typeof asked>

const openSubmission = submission.extend({
  unit: z.object({ id, name: z.string() }).nullable(),
  report,
  findings: z.array(finding),
  doubtList: z.array(doubt),
  /** What was left out from among the words and figures of the document it was read out of, a sentence each. */
  lost: z.array(z.string()),
  /** The unit's report of the year before, where it was collected. */
  lastYear: report.nullable(),
  /** All versions of the unit, the latest first. */
  versions: z.array(submission),
  /** Every time this version was returned, the latest first. */
  returns: z.array(returned),
  /** What the version that was returned last before this one was returned for; null of what nothing was asked. */
  asked: asked.nullable(),
  /** Who returned versions in this office's collections, the last first: names to be offered. */
  people: z.array(z.string()),
})
export type OpenSubmission = z.infer<typeof openSubmission>

/** What taking in has done. */
const intake = z.object({
  /** Files looked at, and what became of them. */
  files: z.int(),
  outcomes: z.record(z.enum(FILE_OUTCOMES), z.int()),
  /** Reports that were there already, those that are doubtful first; of very many only some. */
  known: z.array(knownReport),
  /** How many of them may be another unit's. */
  doubtful: z.int(),
  /** How many hold a version that is not in use, though the one that is came in before: sent again, or of an earlier day. */
  notInUse: z.int(),
  /** How many hold a version that took the place of the one in use, and how many of one that was passed, or chosen by the office. */
  replacing: z.int(),
  overDecided: z.int(),
  /** Versions that met another in use, those first that met what somebody had decided for; of very many only some. */
  came: z.array(cameToUnit),
  counts: collectionCounts,
  /** It was stopped; what was taken in until then stays, and is passed over when it is begun again. */
  stopped: z.boolean(),
})
export type Intake = z.infer<typeof intake>

/** What became of a file that was moved to the collection of its year. */
const movedFile = z.object({
  outcome: z.enum(FILE_OUTCOMES),
  /** Another version is in use there, which came before. */
  notInUse: z.boolean(),
  /** It took the place of the one that was in use there. */
  replacing: z.boolean(),
})
export type MovedFile = z.infer<typeof movedFile>

/** The version in use that a version would meet. */
const foreseenVersion = metVersion.extend({ receivedOn: date, takesOver: z.boolean() })
export type ForeseenVersion = z.infer<typeof foreseenVersion>

/** The day on which files came of which no mail tells; today where nothing is said, and at the latest. */
const receivedOn = date

/** Operations on the files that come in and the reports in them. */
export const intakeContract = {
  /** Takes in every file below a folder of this computer. What was taken already is passed over, so that it can be begun again. */
  'collection.takeFolder': {
    input: z.strictObject({ id, folder, receivedOn: receivedOn.optional(), task: id }),
    output: intake,
  },
  'collection.takeFiles': {
    input: z.strictObject({
      id,
      files: z
        .array(z.strictObject({ name: z.string().max(300), data: z.string().max(LARGEST_FILE_DATA) }))
        .min(1)
        .max(200),
      receivedOn: receivedOn.optional(),
      task: id.optional(),
    }),
    output: intake,
  },
  /** Files by what became of them, the latest first. */
  'collection.files': {
    input: z.strictObject({ id, outcome: z.enum(FILE_LISTINGS).nullable().default(null), offset, limit }),
    output: z.object({ rows: z.array(takenFile), total: z.int() }),
  },
  /** Puts a file away that could not be read or is of another year, or takes it back. */
  'file.putAway': { input: z.strictObject({ id, file: z.int(), away: z.boolean() }), output: nothing },
  /**
   * Moves a report of another year into that year's collection of the office. Nobody knows whether it is later than what was
   * accepted there, which stays in use.
   */
  'file.move': { input: z.strictObject({ id, file: z.int() }), output: movedFile },
  'submission.open': { input: one, output: openSubmission },
  /**
   * Says which unit a version is of; null makes a new unit of the name it says. What the office has decided for stays in use. Fails with
   * 'version-overtaken' where it is not the unit's that it was seen to be of, null where it waited.
   */
  'submission.assign': {
    input: z.strictObject({ id, unit: id.nullable(), seen: z.strictObject({ unit: id.nullable() }) }),
    output: z.object({ came: z.array(cameToUnit) }),
  },
  /** What would become of the version in use of a unit if this one were given to it; null where it has none. */
  'submission.foresee': {
    input: z.strictObject({ id, unit: id }),
    output: z.object({ foreseen: foreseenVersion.nullable() }),
  },
  /**
   * Takes a version back from a unit that it is not of: it waits to be claimed again, and the unit's version before is in use. Fails
   * with 'version-overtaken' where it is not what was seen of it any more.
   */
  'submission.takeBack': {
    input: z.strictObject({ id, seen: seenVersion }),
    output: z.object({ unit: z.string(), inUse: z.int().nullable() }),
  },
  /** Makes this version the one in use, in place of the one that was seen in use; fails with 'version-overtaken' where another is. */
  'submission.use': { input: z.strictObject({ id, inUse: id.nullable() }), output: nothing },
  /** Says on which day a version came; today at the latest. 'changed-elsewhere' where another window has set another day than `from`. */
  'submission.received': {
    input: z.strictObject({ id, on: receivedOn, from: receivedOn.optional() }),
    output: nothing,
  },
  /** Fails with 'version-overtaken' where the version is not what was seen of it any more. */
  'submission.accept': {
    input: z.strictObject({ id, accepted: z.boolean(), seen: seenVersion }),
    output: nothing,
  },
  /** Checks every version in use anew: the checks, the requirements or last year's reports changed. */
  'collection.recheck': {
    input: z.strictObject({ id, task: id.optional() }),
    output: z.object({ counts: collectionCounts }),
  },
} as const
