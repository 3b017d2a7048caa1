import { z } from 'zod'
import { cameToUnit } from '../collection/came-to-unit.ts'
import { rosterUnitSchema, UNIT_STATES } from '../collection/unit.ts'
import { LEVELS } from '../report/report.ts'
import { date, id, LARGEST_FILE_DATA, nothing, one } from '../values.ts'
import { submission } from './submission.ts'

const agencyName = z.string().trim().min(1).max(200)
const year = z.int().min(2008).max(2100)
/** Who answers questions of the units, and by which telephone: letters name them where they are given. */
const contact = z.string().trim().max(50)
const phone = z.string().trim().max(50)
const details = z.strictObject({
  agency: agencyName,
  level: z.enum(LEVELS),
  deadline: date,
  contact: contact.default(''),
  phone: phone.default(''),
})
const offset = z.int().min(0).default(0)
/** Rows of a page; 0 asks only how many there are. */
const limit = z.int().min(0).max(500).default(100)

/** How many units stand how, and what waits for a decision. */
export const collectionCounts = z.object({
  units: z.int(),
  /** Units by state; together they are all units. */
  states: z.record(z.enum(UNIT_STATES), z.int()),
  /** Units that are late: nothing came by the deadline, or came after it. */
  late: z.int(),
  /** Late units of which nothing has come. */
  overdue: z.int(),
  /** Files whose unit nobody has named yet, that could not be read, or are of another year. */
  unmatched: z.int(),
  refused: z.int(),
  otherYear: z.int(),
  /** Of these, what somebody put away, which is not counted above. */
  putAway: z.int(),
  /** All files that came in, whatever became of them. */
  files: z.int(),
})
export type CollectionCounts = z.infer<typeof collectionCounts>

const collectionRow = z.object({
  id,
  year: z.int(),
  /** The office that collects. */
  agency: z.string(),
  level: z.enum(LEVELS),
  /** By when units without a deadline of their own have to report. */
  deadline: date,
  contact,
  phone,
  counts: collectionCounts,
})
export type CollectionRow = z.infer<typeof collectionRow>

const unitRow = rosterUnitSchema.extend({
  id,
  state: z.enum(UNIT_STATES),
  late: z.boolean(),
  /** The deadline that applies. */
  due: date,
  /** The version in use; null where none came. */
  submission: submission.nullable(),
  /** How many versions came. */
  versions: z.int(),
  /** Left out of the sum, as the office decided. */
  excluded: z.boolean(),
})
export type UnitRow = z.infer<typeof unitRow>

/** Which units are shown: all, those in a state, late ones, late ones that are missing, those left out of the sum. */
export const UNIT_FILTERS = ['all', ...UNIT_STATES, 'late', 'overdue', 'excluded'] as const
export type UnitFilter = (typeof UNIT_FILTERS)[number]
/** By what units are sorted: the roster's own order, name as it is read aloud, category, state, time of receipt, errors. */
export const UNIT_ORDERS = ['roster', 'name', 'category', 'state', 'received', 'errors'] as const
export type UnitOrder = (typeof UNIT_ORDERS)[number]

/** What became of versions that waited, and became a unit's by a name that the roster has now. */
const matched = z.object({
  matched: z.int(),
  /** Those that met what somebody had decided for first; of very many only some. */
  came: z.array(cameToUnit),
})

/** Operations on what a level above collects, and on the roster of units that must report. */
export const collectionsContract = {
  'collections.list': { input: nothing, output: z.object({ rows: z.array(collectionRow) }) },
  /**
   * A collection of one year; with the roster of an earlier one where named. Contact and telephone are at first those of the
   * office's latest.
   */
  'collections.create': {
    input: z.strictObject({
      year,
      agency: agencyName,
      level: z.enum(LEVELS),
      deadline: date,
      from: id.optional(),
    }),
    output: one,
  },
  'collection.open': { input: one, output: collectionRow },
  'collection.change': {
    input: details.extend({
      id,
      /** As they were shown: only what differs from these is written; 'changed-elsewhere' where another window changed the same. */
      from: details.optional(),
    }),
    output: collectionRow,
  },
  /**
   * Deletes what was collected, after a backup of all data: fails as that fails, and as 'collection-changed' where the collection is not
   * as it was seen any more, before the backup or after it.
   */
  'collection.delete': { input: one.extend({ seen: collectionCounts }), output: nothing },
  'collection.units': {
    input: z.strictObject({
      id,
      /** Part of a name, also of another name. */
      search: z.string().max(200).default(''),
      filter: z.enum(UNIT_FILTERS).default('all'),
      /** '' is every category. */
      category: z.string().max(40).default(''),
      order: z.enum(UNIT_ORDERS).default('roster'),
      descending: z.boolean().default(false),
      offset,
      limit,
    }),
    output: z.object({ rows: z.array(unitRow), total: z.int(), categories: z.array(z.string()) }),
  },
  /** The units in a pasted block, a list of lines, or a file (.xlsx, .csv, .et, .docx, .txt). Nothing is stored. */
  'roster.read': {
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), text: z.string().max(2_000_000) }),
      z.strictObject({
        kind: z.literal('file'),
        name: z.string().max(300),
        data: z.string().max(LARGEST_FILE_DATA),
      }),
    ]),
    output: z.object({
      units: z.array(rosterUnitSchema),
      /** What was left out or is doubtful, a sentence each, with the row. */
      notices: z.array(z.string()),
    }),
  },
  /**
   * Adds units; one whose name is there already has its other details written over, where they are given. One that was taken off comes back as it
   * was.
   */
  'roster.add': {
    input: z.strictObject({
      id,
      units: z.array(rosterUnitSchema).min(1).max(60_000),
      /**
       * Units on the roster as they were shown, whose details may be written over; 'details-are-there' where others would be.
       * Without it all that is given is written.
       */
      shown: z.array(rosterUnitSchema).max(60_000).optional(),
    }),
    output: matched.extend({
      added: z.int(),
      changed: z.int(),
      /** Names of those among the added that came back. */
      back: z.array(z.string()),
    }),
  },
  'roster.change': {
    input: z.strictObject({
      id,
      unit: id,
      to: rosterUnitSchema,
      /** As it was shown: only what differs from it is written; 'changed-elsewhere' where another window changed the same. */
      from: rosterUnitSchema.optional(),
    }),
    output: matched,
  },
  /** Takes a unit off the roster; what came of it is unmatched then, and what was decided is kept for when it is added again. */
  'roster.remove': { input: z.strictObject({ id, unit: id }), output: nothing },
} as const
