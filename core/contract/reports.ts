import { z } from 'zod'
import { REPORT_STATES } from '../procedure/procedure.ts'
import { LEVELS, YEARS } from '../report/report.ts'
import { date, id, instant, nothing, one } from '../values.ts'

/** By what the list is sorted: last edited, statistics year, unit (as its name is read aloud), state, deadline that applies. */
export const REPORT_ORDERS = ['edited', 'year', 'agency', 'state', 'deadline'] as const
export type ReportOrder = (typeof REPORT_ORDERS)[number]

/** A row of the list of reports. */
const reportRow = z.object({
  id,
  agency: z.string(),
  /** Of what place the unit is, where units of several places have its name; else empty. */
  place: z.string(),
  level: z.enum(LEVELS),
  year: z.int(),
  state: z.enum(REPORT_STATES),
  /** Published, and not registered as handed in. */
  unsubmitted: z.boolean(),
  /** 存档: kept to be looked up; nobody waits for it. */
  archived: z.boolean(),
  /** Of an edition of the form that this program does not know: it can't be opened here. */
  needsNewerProgram: z.boolean(),
  /** What share of the report is written, 0..1; null until it was counted, which happens in the background. */
  share: z.number().nullable(),
  /** The first part that is not all written; null where there is none, or it was not counted. */
  nextPart: z.int().nullable(),
  /** Findings of severity error that are not mere blanks; null until they were counted, or where that takes too long. */
  errors: z.int().nullable(),
  editedAt: instant,
  deadline: date,
  /** From today to the deadline; negative when past. */
  daysLeft: z.int(),
  /** How many reports of the unit's years before stand under this one; 0 where years are not put together. */
  others: z.int(),
})
export type ReportRow = z.infer<typeof reportRow>

/** A row of the recycle bin. */
const deletedReport = z.object({
  id,
  agency: z.string(),
  year: z.int(),
  editedAt: instant,
  deletedAt: instant,
})
export type DeletedReport = z.infer<typeof deletedReport>

/** The work of this year: the reports about the last one, without the archive. */
const season = z.object({
  /** The statistics year. */
  year: z.int(),
  /** How many there are in each state. */
  states: z.partialRecord(z.enum(REPORT_STATES), z.int()),
  /** Of those that are not published, how many are past their deadline. */
  overdue: z.int(),
  /** The most pressing that are not published. */
  next: z.array(reportRow),
})
export type Season = z.infer<typeof season>

/** Operations on the list of reports. */
export const reportsContract = {
  /** One page of the list. */
  'reports.list': {
    input: z.strictObject({
      /** Part of a unit's name; all reports where it is empty. */
      search: z.string().max(200).default(''),
      order: z.enum(REPORT_ORDERS).default('edited'),
      descending: z.boolean().default(true),
      /** Of each unit its latest year alone, with every report of that; `reports.others` has those of the years before. */
      grouped: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.object({
      rows: z.array(reportRow),
      /** How many rows the pages have together. */
      total: z.int(),
      /** How many reports match the search. */
      reports: z.int(),
      /** Of how many units they are. */
      units: z.int(),
    }),
  },
  /** The reports of a unit from the years before a report, the latest first. */
  'reports.others': { input: one, output: z.object({ rows: z.array(reportRow) }) },
  /** What is due and what comes next. */
  'reports.season': { input: nothing, output: season },
  /** The report that one about to be made would stand beside, of the same unit and year: of several a signed one, else the one edited last. */
  'reports.twin': {
    input: z.union([
      z.strictObject({ agency: z.string().max(200), year: z.int() }),
      /** Of the year after that of another report. */
      z.strictObject({ after: id }),
    ]),
    output: z.object({
      twin: z
        .object({ id, agency: z.string(), year: z.int(), state: z.enum(REPORT_STATES), editedAt: instant })
        .nullable(),
    }),
  },
  /** Puts a report into the archive, or takes it out. */
  'reports.archive': { input: z.strictObject({ id, archived: z.boolean() }), output: nothing },
  'reports.create': {
    input: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('blank'),
        name: z.string().trim().min(1).max(200),
        level: z.enum(LEVELS),
        year: z.int().min(YEARS.first).max(YEARS.last),
      }),
      /** From last year's report in the store. */
      z.strictObject({ kind: z.literal('lastYear'), from: id }),
      z.strictObject({ kind: z.literal('sample') }),
      /** The exchange form as text, as it stands in a file. One of a past year goes into the archive. */
      z.strictObject({ kind: z.literal('exchange'), json: z.string().max(5_000_000) }),
    ]),
    output: one,
  },
  'reports.delete': { input: one, output: nothing },
  /** Brings a deleted report back. */
  'reports.restore': { input: one, output: nothing },
  /** A page of the recycle bin, what was deleted last first. Nothing is ever taken out of it but by restoring. */
  'reports.deleted': {
    input: z.strictObject({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    output: z.object({ rows: z.array(deletedReport), total: z.int() }),
  },
} as const
