import { z } from 'zod'
import type { Returned } from './compare/returned.ts'
import { type CellAddress, EDITION_IDS, TABLE_IDS } from './form/form.ts'
import type { Imported } from './import/imported.ts'
import type { SourceDocument } from './import/source.ts'
import { alikeContract } from './contract/alike.ts'
import { backupContract } from './contract/backups.ts'
import { collectionsContract } from './contract/collections.ts'
import { dataContract } from './contract/data.ts'
import { sumsContract } from './contract/sums.ts'
import { updateContract } from './contract/update.ts'
import { exportContract, exported } from './contract/export.ts'
import { intakeContract } from './contract/intake.ts'
import { lettersContract } from './contract/letters.ts'
import { logContract } from './contract/log.ts'
import { mailContract } from './contract/mail.ts'
import { phrasesContract } from './contract/phrases.ts'
import { procedureContract } from './contract/procedure.ts'
import { reportsContract } from './contract/reports.ts'
import { requirementsContract } from './contract/requirements.ts'
import { unsavedContract } from './contract/unsaved.ts'
import { volumeContract } from './contract/volume.ts'
import {
  date,
  field,
  fieldValue,
  findingWords,
  id,
  instant,
  LARGEST_FILE_DATA,
  nothing,
  one,
} from './values.ts'
import type { PasteProposal } from './paste/proposal.ts'
import { REPORT_STATES } from './procedure/procedure.ts'
import type { Report } from './report/report.ts'
import type { Requirements } from './requirements/requirements.ts'
import { settingsSchema } from './settings.ts'
import { CHART_IDS, type DrawnChart } from './years/chart.ts'

/** A report already checked by the exchange schema on the side that sends it. */
const report = z.custom<Report>((value) => typeof value === 'object' && value !== null)
const requirements = z.custom<Requirements>((value) => typeof value === 'object' && value !== null)
/** What the program itself drew. */
const drawnChart = z.custom<DrawnChart>((value) => typeof value === 'object' && value !== null)
const savedSettings = settingsSchema.omit({ exportFolder: true })
const chartIds = z.array(z.enum(CHART_IDS)).max(CHART_IDS.length)

const setAside = z.object({
  /** @see findingKey */
  key: z.string(),
  rule: z.string(),
  message: z.string(),
  reason: z.string(),
  at: instant,
})
/** A finding the writer judged wrong, with what it said. */
export type SetAsideFinding = z.infer<typeof setAside>

const openReport = z.object({
  id,
  report,
  /** The revision of every field that was ever written; the others are at 0. */
  revisions: z.record(z.string(), z.int()),
  /** Fields whose value was proposed from last year's report and is not confirmed. */
  proposed: z.array(field),
  state: z.enum(REPORT_STATES),
  /** The version being written, reviewed or in force. */
  version: z.int().min(1),
  editedAt: instant,
  deadline: date,
  deadlineIsOwn: z.boolean(),
  signedOn: date.nullable(),
  setAside: z.array(setAside),
  /** The latest, newest first. */
  exports: z.array(exported),
  /** The same unit's report of the year before, where the store has one. */
  lastYear: z.object({ id, report }).nullable(),
  /** What the level above asks of the reports of its year, where its notice was taken in. */
  requirements: requirements.nullable(),
})
export type OpenReport = z.infer<typeof openReport>

const edit = z.strictObject({
  field,
  value: fieldValue,
  /** The revision this edit was based on. */
  base: z.int().min(0),
  /** What this page has sent on the same revision and has no answer for: a field that holds it was written by no other window. */
  sent: fieldValue.optional(),
  /** It is again what was proposed from last year's report, and not confirmed: an edit of it was taken back. */
  proposed: z.boolean().optional(),
  /** Typed on, or taken back further: it goes on with what was written just before, and is kept with it. Anything else is kept by itself. */
  goesOn: z.boolean().optional(),
})
export type Edit = z.infer<typeof edit>

/** A document to be read: a file, or words that were pasted. */
const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    name: z.string().max(300),
    /** The file in base64. */
    data: z.string().max(LARGEST_FILE_DATA),
  }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(5_000_000) }),
])

/** What was found in a document, and the document as it was read. */
const imported = z.custom<Imported & { readonly document: SourceDocument }>(
  (value) => typeof value === 'object' && value !== null,
)

const pasteProposal = z.custom<PasteProposal>((value) => typeof value === 'object' && value !== null)

const returned = z.custom<Returned>((value) => typeof value === 'object' && value !== null)

/** Every operation the page may ask for. The one seam between renderer and Node: a name, an input, an output. */
export const contract = {
  'app.status': {
    input: nothing,
    output: z.object({
      version: z.string(),
      /** Another copy of the program has the data open; this one can only look. */
      readOnly: z.boolean(),
      today: date,
      dataFolder: z.string(),
      /** Where exports go until a folder is named. */
      usualFolder: z.string(),
      /** What opens the database: "SQLite 3.54.1 (better-sqlite3)", or that of Node where its binary can't be loaded. */
      sqlite: z.string(),
      /** New versions can be installed from a file. */
      canUpdate: z.boolean(),
      /** The host can ask for a folder by the system's dialog; else the path is typed. */
      canChooseFolder: z.boolean(),
      canReveal: z.boolean(),
      /** Fonts installed since the program was opened are found without opening it again. */
      canFindNewFonts: z.boolean(),
    }),
  },
  /** Reads a report out of a file or of pasted text. Nothing is stored. */
  'import.read': { input: source, output: imported },
  /** The names of files that the system asked the program to open and that wait for it, the next first. */
  'import.waiting': { input: nothing, output: z.object({ names: z.array(z.string()) }) },
  /** The next of them, in base64: each once, then null. */
  'import.opened': {
    input: nothing,
    output: z.object({ file: z.object({ name: z.string(), data: z.string() }).nullable() }),
  },
  /** What a file or a pasted block would write into one table of a form. Nothing is stored. */
  'table.read': {
    input: z.strictObject({
      source,
      form: z.enum(EDITION_IDS),
      table: z.enum(TABLE_IDS),
      /** The cell it was pasted at. */
      from: z.string().max(80).optional() as z.ZodType<CellAddress | undefined, CellAddress | undefined>,
    }),
    output: pasteProposal,
  },
  'report.open': { input: one, output: openReport },
  /** Writes all edits or none. A stale base fails with 'stale-revision' and what the fields hold now. */
  'report.edit': {
    input: z.strictObject({ id, edits: z.array(edit).min(1).max(500) }),
    output: z.object({ revisions: z.record(z.string(), z.int()), savedAt: instant }),
  },
  'report.schedule': {
    /** null takes the office's deadline, and leaves the date to be written by hand; what is not named stays. */
    input: z.strictObject({
      id,
      deadline: date.nullable().optional(),
      signedOn: date.nullable().optional(),
      /** As the page showed them; 'changed-elsewhere' where another window has changed the same. */
      from: z
        .strictObject({ deadline: date.nullable().optional(), signedOn: date.nullable().optional() })
        .optional(),
    }),
    output: z.object({ deadline: date }),
  },
  /**
   * Sets a finding aside with a reason; it returns when its words or figures change. 'changed-elsewhere' where another window gave
   * another reason.
   */
  'report.setAside': {
    input: z.strictObject({
      id,
      key: findingWords,
      rule: z.string().min(1).max(80),
      message: findingWords,
      reason: z.string().trim().min(1).max(200),
      /** As the page showed it, empty where it showed none. */
      from: z.string().trim().max(200).optional(),
    }),
    output: z.object({ setAside: z.array(setAside) }),
  },
  /** Shows a finding again; 'not-as-shown' where another window has given another reason than `from`. */
  'report.takeBack': {
    input: z.strictObject({ id, key: findingWords, from: z.string().max(2000).optional() }),
    output: z.object({ setAside: z.array(setAside) }),
  },
  /** The unit's reports of all years, oldest first, and which charts stand in this one. */
  'years.compare': {
    input: one,
    output: z.object({
      years: z.array(z.object({ id, year: z.int(), state: z.enum(REPORT_STATES), report })),
      /** Second reports of these years, whose figures are not among them. */
      beside: z.array(z.object({ id, year: z.int(), state: z.enum(REPORT_STATES), editedAt: instant })),
      inReport: chartIds,
    }),
  },
  /** The unit's charts up to this report's year. Drawing them takes longer than all else about the years. */
  'years.charts': { input: one, output: z.object({ charts: z.array(drawnChart) }) },
  /** Which charts stand in a report. Of those that the page showed in it as `from` only what it changed is written. */
  'report.charts': {
    input: z.strictObject({ id, charts: chartIds, from: chartIds.optional() }),
    output: z.object({ inReport: chartIds }),
  },
  /** Compares an edited Word file with the version it was exported from. Nothing is stored. */
  'report.returned': {
    input: z.strictObject({
      id,
      name: z.string().max(300),
      /** The file in base64. */
      data: z.string().max(LARGEST_FILE_DATA),
      /** When the export was made that it is to be compared with, whichever it is of. */
      comparedWith: z.string().max(40).optional(),
    }),
    output: returned,
  },
  'settings.get': { input: nothing, output: settingsSchema },
  'settings.save': {
    input: savedSettings.extend({
      /**
       * As the page showed them: only what differs from these is written, since another window may have changed the rest;
       * 'changed-elsewhere' where it has changed the same.
       */
      from: savedSettings.optional(),
    }),
    output: settingsSchema,
  },
  ...reportsContract,
  ...dataContract,
  ...updateContract,
  ...exportContract,
  ...procedureContract,
  ...mailContract,
  ...phrasesContract,
  ...requirementsContract,
  ...unsavedContract,
  ...logContract,
  ...backupContract,
  ...collectionsContract,
  ...intakeContract,
  ...alikeContract,
  ...sumsContract,
  ...lettersContract,
  ...volumeContract,
} as const

export type Operation = keyof typeof contract
/** What a caller passes in. */
export type Input<O extends Operation> = z.input<(typeof contract)[O]['input']>
/** What a handler receives: the input checked, defaults filled in. */
export type CheckedInput<O extends Operation> = z.output<(typeof contract)[O]['input']>
export type Output<O extends Operation> = z.output<(typeof contract)[O]['output']>
