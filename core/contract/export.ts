import { z } from 'zod'
import { TIGHTER_LINES } from '../document/tighter-lines.ts'
import { seenReport } from '../procedure/records.ts'
import { id, instant, nothing } from '../values.ts'

/** The formats a report can be written in. */
export const EXPORT_FORMATS = [
  'docx',
  'pdf',
  'html',
  'fragment',
  'text',
  'xlsx',
  'package',
  'eml',
  'letter',
  'approval',
  'ofd',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What could not be tried in the programs offices read it with: written only where it is asked for by name. */
const EXPERIMENTAL_FORMATS: readonly ExportFormat[] = ['ofd']
/** What is meant by all files. */
export const SETTLED_FORMATS = EXPORT_FORMATS.filter((format) => !EXPERIMENTAL_FORMATS.includes(format))

const fontStatus = z.object({
  /** What the font is for: 标题, 正文 … */
  role: z.string(),
  /** What kind of type is asked for: 国家标准：2号小标宋体. */
  kind: z.string(),
  /** The family the document names, to the letter. */
  family: z.string(),
  /** What else systems call it. */
  names: z.array(z.string()),
  installed: z.boolean(),
  /** What this machine uses in its place; null where it is installed or nothing is known to stand in. */
  standIn: z.string().nullable(),
  /** Where offices usually get it, in sentences. */
  source: z.string(),
})
export type FontStatus = z.infer<typeof fontStatus>

export const exported = z.object({
  at: instant,
  formats: z.array(z.enum(EXPORT_FORMATS)),
  folder: z.string(),
  /** Findings of severity error that stood when it was made. */
  errors: z.array(z.object({ rule: z.string(), message: z.string() })),
})
export type Exported = z.infer<typeof exported>

const tighterLines = z.literal(TIGHTER_LINES).nullable()

/** One that was signed, also of a report that was opened again since; absent for the report as it is printed now. */
const version = z.int().min(1).optional()

/** The report as the page shows it, where it goes out as it is now; 'changed-meanwhile' where another is stored. */
const seen = seenReport.optional()

/** Operations that put a report on paper: preview, files, the folder of exports, fonts. */
export const exportContract = {
  'report.preview': {
    input: z.strictObject({ id, version }),
    /** The printed pages as a PDF in base64, and how many lines stand on one where they were tightened. */
    output: z.object({ pdf: z.string(), lines: tighterLines }),
  },
  /**
   * Tightens the lines of a report until it takes a page less (GB/T 9704-2012, 7.3.5.5), or gives them back the office's pitch.
   * Lines are null where they stand as the office has them, also where tightening saves no page.
   */
  'report.tighten': {
    input: z.strictObject({ id, tighter: z.boolean() }),
    output: z.object({ lines: tighterLines }),
  },
  /** The page that is printed, by the system's dialog: self-contained HTML of the report or of its approval sheet (审签单). */
  'report.printed': {
    input: z.strictObject({
      id,
      version,
      what: z.enum(['report', 'letter', 'approval']).default('report'),
      seen,
    }),
    output: z.object({ html: z.string() }),
  },
  'report.export': {
    input: z.strictObject({
      id,
      version,
      seen,
      formats: z.array(z.enum(EXPORT_FORMATS)).min(1),
      /** Replace files of the same name; without it an existing file fails with 'file-exists'. */
      replace: z.boolean(),
      /** How many errors the user was shown and exports with; another number fails with 'errors-stand'. */
      acceptedErrors: z.int().min(0).default(0),
      /** Where to, typed: made where it is missing, and remembered. Only where the host has no dialog for it. */
      folder: z.string().min(1).max(1000).optional(),
      /** A name of the page's choosing, to ask for progress and to cancel by. */
      task: id.optional(),
    }),
    output: z.object({
      folder: z.string(),
      /** It was not there, and was made. */
      isFolderNew: z.boolean(),
      files: z.array(z.object({ format: z.enum(EXPORT_FORMATS), name: z.string(), path: z.string() })),
    }),
  },
  /** Asks the user for the folder of exports by the system's dialog, and keeps it in the settings. */
  'folder.choose': { input: nothing, output: z.object({ folder: z.string().nullable() }) },
  /** Opens an exported file, or shows it in its folder. Only files this run has exported. */
  'file.open': { input: z.strictObject({ path: z.string() }), output: nothing },
  'file.reveal': { input: z.strictObject({ path: z.string() }), output: nothing },
  'fonts.list': {
    /** `again` also finds what was installed since the host started, where the host can. */
    input: z.strictObject({ again: z.boolean().default(false) }),
    output: z.array(fontStatus),
  },
} as const
