import { z } from 'zod'

/** Where in a report something is asked for: the whole of it, a part, or one text by its name in the exchange form. */
export const REQUIREMENT_PLACES = [
  'report',
  'preamble',
  'overview',
  'overview.proactive',
  'overview.onRequest',
  'overview.management',
  'overview.platforms',
  'overview.oversight',
  'problems',
  'problems.problems',
  'problems.improvements',
  'other',
] as const
export type RequirementPlace = (typeof REQUIREMENT_PLACES)[number]

/** How a requirement that is not met is told: never as an error, for the form does not ask for it. */
export const REQUIREMENT_GRADES = ['warning', 'advice'] as const
export type RequirementGrade = (typeof REQUIREMENT_GRADES)[number]

/** What can be asked to go along. What is no export of the program is put to the mail by hand. */
export const REQUIRED_FILE_KINDS = ['docx', 'pdf', 'html', 'xlsx', 'package', 'scan', 'other'] as const
export type RequiredFileKind = (typeof REQUIRED_FILE_KINDS)[number]

export const REQUIREMENTS_SCHEMA = 'nianbao/requirements@1'

/** How much of each there may be, and how long. */
export const REQUIREMENT_LIMITS = {
  items: 60,
  words: 20,
  word: 40,
  line: 200,
  note: 500,
  most: 200_000,
} as const
const LIMITS = REQUIREMENT_LIMITS

const words = (least: 0 | 1, most: number) =>
  z
    .string()
    .trim()
    .min(least, { error: '不能为空' })
    .max(most)
    .refine((value) => !/[\r\n]/u.test(value), { error: '只能有一行' })
const line = (least: 0 | 1) => words(least, LIMITS.line)
const note = z.string().trim().max(LIMITS.note).optional()
const place = z.enum(REQUIREMENT_PLACES)
const grade = z.enum(REQUIREMENT_GRADES)
const characters = z.int().min(1).max(LIMITS.most)

/** @param least 0 for what is still being written, 1 for what is whole */
function itemsOf(least: 0 | 1) {
  const named = {
    place,
    /** What it is called in messages: 政策解读. */
    name: line(least),
    /** Each counts as mentioning it; of one with gaps all pieces must stand in one sentence, in order. */
    words: z.array(words(1, LIMITS.word)).min(least, { error: '至少要有一个词' }).max(LIMITS.words),
    grade,
    note,
  }
  return {
    lengths: z
      .array(
        z
          .strictObject({
            place,
            /** Characters without white space. */
            least: characters.optional(),
            most: characters.optional(),
            grade,
            note,
          })
          .refine((each) => least === 0 || each.least !== undefined || each.most !== undefined, {
            error: '要有 most 或 least',
          })
          .refine((each) => least === 0 || (each.least ?? 0) <= (each.most ?? Infinity), {
            error: 'least 不能大于 most',
          }),
      )
      .max(LIMITS.items),
    matters: z.array(z.strictObject(named)).max(LIMITS.items),
    figures: z.array(z.strictObject(named)).max(LIMITS.items),
    files: z
      .array(z.strictObject({ kind: z.enum(REQUIRED_FILE_KINDS), name: line(least), note }))
      .max(LIMITS.items),
  }
}

function schemaOf(least: 0 | 1) {
  return z.strictObject({
    schema: z.literal(REQUIREMENTS_SCHEMA),
    /** The statistics year of the reports it is about. */
    year: z.int().min(2008).max(2100),
    notice: z.strictObject({
      /** Who asks. */
      office: line(least),
      name: line(0).optional(),
      number: line(0).optional(),
    }),
    /** When the file was written: of two of one year the later counts. */
    writtenAt: z.iso.datetime(),
    /** The day by which reports must be in. */
    deadline: z.iso.date().optional(),
    /** Whose figures the tables of the office's own report take in: 含县政府各部门、各乡镇. */
    scope: note,
    /** Who receives the reports. */
    addressee: z
      .strictObject({
        name: line(0).optional(),
        /** Addresses divided by commas. */
        email: line(0).optional(),
        phone: line(0).optional(),
      })
      .optional(),
    ...itemsOf(least),
  })
}

/** The exchange form. Unknown keys are refused. */
export const requirementsSchema = schemaOf(1)
/** The same while an office writes it: names and words may still be missing. */
export const requirementsDraftSchema = schemaOf(0)

/** What the notice of the level above asks of the reports of one year. docs/requirements.md describes it for other programs. */
export type Requirements = z.infer<typeof requirementsSchema>
export type LengthRequirement = Requirements['lengths'][number]
/** A matter to mention, or a figure to state. */
export type NamedRequirement = Requirements['matters'][number]
export type RequiredFile = Requirements['files'][number]

/** One with nothing in it yet. */
export function blankRequirements(year: number, writtenAt: string): Requirements {
  return {
    schema: REQUIREMENTS_SCHEMA,
    year,
    notice: { office: '' },
    writtenAt,
    lengths: [],
    matters: [],
    figures: [],
    files: [],
  }
}
