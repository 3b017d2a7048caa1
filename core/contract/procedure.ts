import { z } from 'zod'
import { REPORT_STATES, STEP_ACTIONS } from '../procedure/procedure.ts'
import type { TimelineEntry } from '../procedure/timeline.ts'
import type { Report } from '../report/report.ts'
import { attachment, heldValue, sha256, step, version } from '../procedure/records.ts'
import { REGISTERED, registration } from '../procedure/registrations.ts'
import { CHART_IDS } from '../years/chart.ts'
import { date, id, LARGEST_FILE_DATA, nothing, one, person } from '../values.ts'

const reason = z.string().trim().max(500)

const procedure = z.object({
  state: z.enum(REPORT_STATES),
  /** The version being written, reviewed or in force; the first is 1. */
  version: z.int().min(1),
  /** SHA-256 of the exchange form as it stands now. */
  digest: sha256,
  /** The charts chosen for it that have figures; under review, those that went there. */
  charts: z.array(z.enum(CHART_IDS)),
  /** Oldest first. */
  steps: z.array(step),
  versions: z.array(version),
  attachments: z.array(attachment),
  /** What may be done next. */
  allowed: z.array(z.enum(STEP_ACTIONS)),
  /** That versions were handed in and published, oldest first. */
  registrations: z.array(registration),
  /** Who did each action last in the unit's reports, to be proposed. */
  names: z.partialRecord(z.enum(STEP_ACTIONS), z.string()),
  /** Names that were used in the unit's reports, the last first. */
  people: z.array(z.string()),
})
export type Procedure = z.infer<typeof procedure>

/** Operations on the procedure of one report: its states, what was signed, what its fields held. */
export const procedureContract = {
  'procedure.get': { input: one, output: procedure },
  /** Everything that happened to the report, newest first. */
  'procedure.timeline': {
    input: one,
    output: z.array(z.custom<TimelineEntry>((value) => typeof value === 'object' && value !== null)),
  },
  /** Takes a step. 'not-allowed' where the state has no such step; 'errors-stand' as with exports, for 'review'. */
  'procedure.step': {
    input: z.strictObject({
      id,
      action: z.enum(STEP_ACTIONS),
      by: person,
      note: reason.default(''),
      /** 成文日期, with 'sign': null for none yet, absent for the one told before. */
      signedOn: date.nullable().optional(),
      /** The day it was handed in or published, with 'submit' and 'publish'; absent for today. */
      on: date.optional(),
      acceptedErrors: z.int().min(0).default(0),
      /** SHA-256 of the exchange form as the user sees it; 'changed-meanwhile' where the stored one is another. */
      digest: sha256.optional(),
      /** The version that the user sees; 'changed-meanwhile' where the report is at another. */
      version: z.int().min(1).optional(),
      /** The charts that the user sees named in it; 'changed-meanwhile' where others are chosen. */
      charts: z.array(z.enum(CHART_IDS)).max(CHART_IDS.length).optional(),
    }),
    output: procedure,
  },
  /** Corrects the day on which a version was handed in or published; the day before stays in the record. */
  'procedure.redate': {
    input: z.strictObject({
      id,
      action: z.enum(REGISTERED),
      version: z.int().min(1),
      on: date,
      by: person,
      reason: reason.min(1),
    }),
    output: procedure,
  },
  /** Offers a name no more in the reports of this one's unit; what was recorded stays. */
  'people.forget': { input: z.strictObject({ id, name: person }), output: procedure },
  /** A signed version as it was signed. */
  'version.open': {
    input: z.strictObject({ id, number: z.int().min(1) }),
    output: z.object({
      version,
      report: z.custom<Report>((value) => typeof value === 'object' && value !== null),
    }),
  },
  /** Attaches a scan to the version that the user sees; 'changed-meanwhile' where the report is at another. */
  'attachment.add': {
    input: z.strictObject({
      id,
      version: z.int().min(1),
      name: z.string().min(1).max(300),
      data: z.string().max(LARGEST_FILE_DATA),
      by: person,
    }),
    output: procedure,
  },
  'attachment.read': {
    input: z.strictObject({ id, attachment: z.int() }),
    /** The file in base64. */
    output: z.object({ name: z.string(), type: attachment.shape.type, data: z.string() }),
  },
  /** Takes a scan away that was attached by mistake; the timeline still names it. */
  'attachment.remove': {
    input: z.strictObject({ id, attachment: z.int(), by: person, reason: reason.min(1) }),
    output: procedure,
  },
  /** What some fields held, oldest first; edits close together are one. */
  'report.history': {
    input: z.strictObject({ id, fields: z.array(z.string().max(80)).min(1).max(400) }),
    output: z.array(heldValue),
  },
  /** How far a long task of this page is; no words before it has begun. */
  'task.progress': {
    input: z.strictObject({ task: id }),
    output: z.object({ done: z.int(), total: z.int(), words: z.string() }),
  },
  /** Asks a long task to stop; its operation then fails with 'cancelled' and leaves nothing. */
  'task.cancel': { input: z.strictObject({ task: id }), output: nothing },
} as const
