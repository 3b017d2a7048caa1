import { z } from 'zod'
import { DECISIONS, rosterUnitSchema, UNIT_STATES } from '../collection/unit.ts'
import { FILE_OUTCOMES, takenFile } from '../collection/taken-file.ts'
import type { Finding } from '../checks/finding.ts'
import type { Doubt } from '../import/imported.ts'
import { LEVELS, type Report } from '../report/report.ts'
import { date, id, instant, LARGEST_FILE_DATA, nothing, one } from '../values.ts'

const agencyName = z.string().trim().min(1).max(200)
const year = z.int().min(2008).max(2100)
const folder = z.string().trim().max(1000)
const offset = z.int().min(0).default(0)
const limit = z.int().min(1).max(500).default(100)
const finding = z.custom<Finding>((value) => typeof value === 'object' && value !== null)
const report = z.custom<Report>((value) => typeof value === 'object' && value !== null)
const doubt = z.custom<Doubt>((value) => typeof value === 'object' && value !== null)

/** How many units stand how, and what waits for a decision. */
const collectionCounts = z.object({
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
  counts: collectionCounts,
})
export type CollectionRow = z.infer<typeof collectionRow>

/** A version of a unit's report that came. */
const submission = z.object({
  id,
  /** 1 is what came first. */
  version: z.int(),
  /** The version in use: the latest, until another was chosen. */
  isCurrent: z.boolean(),
  receivedAt: instant,
  /** The file it came in. */
  source: z.string(),
  /** Signed, as its package says. */
  signed: z.boolean(),
  /** SHA-256 of the canonical exchange form. */
  digest: z.string(),
  decision: z.enum(DECISIONS),
  decidedAt: instant.nullable(),
  /** Findings by severity; null where checking took too long. */
  errors: z.int().nullable(),
  warnings: z.int().nullable(),
  advice: z.int().nullable(),
  /** Fields that a person should look at, of a report read out of a document. */
  doubts: z.int(),
})
export type Submission = z.infer<typeof submission>

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

const returned = z.object({
  at: instant,
  by: z.string(),
  remarks: z.string(),
  until: date.nullable(),
  /** The findings that the letter names, as they were then. */
  findings: z.array(finding),
})
export type ReturnedSubmission = z.infer<typeof returned>

const openSubmission = submission.extend({
  unit: z.object({ id, name: z.string() }).nullable(),
  report,
  findings: z.array(finding),
  doubtList: z.array(doubt),
  /** The unit's report of the year before, where it was collected. */
  lastYear: report.nullable(),
  /** All versions of the unit, the latest first. */
  versions: z.array(submission),
  /** Every time this version was returned, the latest first. */
  returns: z.array(returned),
  /** Who returned versions in this office's collections, the last first: names to be offered. */
  people: z.array(z.string()),
})
export type OpenSubmission = z.infer<typeof openSubmission>

/** What taking in has done. */
const intake = z.object({
  /** Files looked at, and what became of them. */
  files: z.int(),
  outcomes: z.record(z.enum(FILE_OUTCOMES), z.int()),
  counts: collectionCounts,
})
export type Intake = z.infer<typeof intake>

/** A text that stands in the reports of two units. */
const alikeTexts = z.object({
  field: z.string(),
  one: z.object({ unit: id, name: z.string(), submission: id }),
  other: z.object({ unit: id, name: z.string(), submission: id }),
  /** Share of runs of three characters that both have, 0..1 (Jaccard). */
  share: z.number(),
  /** The longest words that both have. */
  quote: z.string(),
})
export type AlikeTexts = z.infer<typeof alikeTexts>

/** Operations on what a level above collects: the roster, and what came of it. */
export const collectionsContract = {
  'collections.list': { input: nothing, output: z.object({ rows: z.array(collectionRow) }) },
  /** A collection of one year; with the roster of an earlier one where named. */
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
    input: z.strictObject({ id, agency: agencyName, level: z.enum(LEVELS), deadline: date }),
    output: collectionRow,
  },
  'collection.delete': { input: one, output: nothing },
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
  /** Adds units; one whose name is there already has its other details written over, where they are given. */
  'roster.add': {
    input: z.strictObject({ id, units: z.array(rosterUnitSchema).min(1).max(60_000) }),
    output: z.object({ added: z.int(), changed: z.int() }),
  },
  'roster.change': { input: z.strictObject({ id, unit: id, to: rosterUnitSchema }), output: nothing },
  /** Takes a unit off the roster; what came of it is unmatched then. */
  'roster.remove': { input: z.strictObject({ id, unit: id }), output: nothing },
  /** Takes in every file below a folder of this computer. What was taken already is passed over, so that it can be begun again. */
  'collection.takeFolder': { input: z.strictObject({ id, folder, task: id }), output: intake },
  'collection.takeFiles': {
    input: z.strictObject({
      id,
      files: z
        .array(z.strictObject({ name: z.string().max(300), data: z.string().max(LARGEST_FILE_DATA) }))
        .min(1)
        .max(200),
      task: id.optional(),
    }),
    output: intake,
  },
  /** Files by what became of them, the latest first. */
  'collection.files': {
    input: z.strictObject({ id, outcome: z.enum(FILE_OUTCOMES).nullable().default(null), offset, limit }),
    output: z.object({ rows: z.array(takenFile), total: z.int() }),
  },
  'submission.open': { input: one, output: openSubmission },
  /** Says which unit a version is of; null makes a new unit of the name it says. */
  'submission.assign': { input: z.strictObject({ id, unit: id.nullable() }), output: nothing },
  /** Makes this version the one in use. */
  'submission.use': { input: one, output: nothing },
  'submission.accept': { input: z.strictObject({ id, accepted: z.boolean() }), output: nothing },
  /** Texts that stand in the reports of two units, the most alike first. */
  'collection.alike': {
    input: z.strictObject({ id, atLeast: z.number().min(0.3).max(1).default(0.6), task: id.optional() }),
    output: z.object({ pairs: z.array(alikeTexts), total: z.int() }),
  },
  /** Checks every version in use anew: the checks, the requirements or last year's reports changed. */
  'collection.recheck': {
    input: z.strictObject({ id, task: id.optional() }),
    output: z.object({ counts: collectionCounts }),
  },
} as const
