import { z } from 'zod'
import { type EditionId, type Editions, editions } from '../form/editions.ts'
import { type CellKind, type Form, type FormTable, figureCells } from '../form/form.ts'
import { Failure } from '../failure.ts'
import { AMOUNT, MOST_COUNT } from './figure.ts'
import { quickTables } from './quick-cells.ts'
import { toldTwice } from './told-twice.ts'
import {
  type CellValue,
  LEVELS,
  type Report,
  REPORT_SCHEMAS,
  type ReportSchema,
  schemaFor,
  YEARS,
} from './report.ts'

/** A count of things: an integer from 0 up. */
export const count = z.int().min(0).max(MOST_COUNT)

/** By how much a count changed: an integer, below 0 where it fell. */
export const change = z.int().min(-MOST_COUNT).max(MOST_COUNT)

/** Money in 万元: a decimal of at most six places, kept as it was typed. */
export const amount = z
  .union([z.string(), z.number().transform(String)])
  .refine((value) => AMOUNT.test(value), { error: '应为不小于 0 的金额，最多六位小数' })

/** Characters a text may have: more than any report, less than what makes a screen slow. */
const LONGEST_TEXT = 200_000

const text = z.string().max(LONGEST_TEXT, { error: `最多写 ${LONGEST_TEXT / 10_000} 万字，请删短` })
const line = z.string().max(200)

const item = z.strictObject({
  heading: line.refine((value) => !/\n|^\u2060/u.test(value), { error: '标题只能有一行' }),
  text,
})

const fiveItems = { proactive: text, onRequest: text, management: text, platforms: text, oversight: text }

/** Part one, in each edition of the exchange form. What is empty of what not every office writes is not there. */
const overviews = {
  'nianbao/report@1': z.strictObject(fiveItems).transform((overview): Report['overview'] => overview),
  'nianbao/report@2': z
    .strictObject({ introduction: text.optional(), ...fiveItems, more: z.array(item).max(40).optional() })
    .transform(({ introduction, more = [], ...overview }): Report['overview'] => ({
      ...overview,
      ...(introduction && { introduction }),
      ...(more.length > 0 && { more }),
    })),
} satisfies Record<ReportSchema, z.ZodType>

/** The exchange form of one edition. Unknown keys are refused; null cells are dropped (absent and null are one). */
export function reportSchema(
  { edition, tables: { disclosure, requests, disputes } }: Form,
  schema: ReportSchema,
) {
  const cells = (wanted: 'entered' | 'total') => ({
    disclosure: cellsSchema(disclosure, wanted),
    requests: cellsSchema(requests, wanted),
    disputes: cellsSchema(disputes, wanted),
  })
  return z.strictObject({
    schema: z.literal(schema),
    form: z.literal(edition),
    year: z.int().min(YEARS.first).max(YEARS.last),
    agency: z.strictObject({
      name: line,
      level: z.enum(LEVELS),
      region: line.optional(),
      address: line.optional(),
      phone: line.optional(),
      email: line.optional(),
    }),
    preamble: text,
    overview: overviews[schema],
    tables: z.strictObject(cells('entered')),
    stated: z.strictObject(cells('total')).partial().optional(),
    problems: z.strictObject({ problems: text, improvements: text }),
    other: text,
  })
}

/** The same but for the tables, which were looked at already. */
function aroundTables(form: Form, schema: ReportSchema) {
  return reportSchema(form, schema).extend({ tables: z.custom<Report['tables']>() })
}

interface BuiltSchemas {
  readonly whole: ReturnType<typeof reportSchema>
  readonly around: ReturnType<typeof aroundTables>
}

const BUILT = new WeakMap<Form, Partial<Record<ReportSchema, BuiltSchemas>>>()

/** The schemas of an edition, built once: building takes as long as checking fifty reports. */
function builtSchemas(form: Form, schema: ReportSchema): BuiltSchemas {
  const own = BUILT.get(form)
  const built = own?.[schema] ?? { whole: reportSchema(form, schema), around: aroundTables(form, schema) }
  BUILT.set(form, { ...own, [schema]: built })
  return built
}

const IN_CHINESE = { error: z.locales.zhCN().localeError }

/**
 * Reads the exchange form from JSON text. Amounts keep their digits as typed, also where they are JSON numbers.
 * @throws Failure 'invalid-json', 'unknown-schema' or 'invalid-report', each with the place
 */
export function parseReport(json: string, known: Editions = editions): Report {
  return checkReportShape(parseJson(json, amountsIn(known)), known)
}

/** What says how the rest is read. */
const HEAD = z.object({ schema: z.string(), form: z.string() })

/**
 * Like {@link parseReport}, for what others have written: a name told twice is refused.
 * @throws Failure as `parseReport`
 */
export function readReport(json: string, known: Editions = editions): Report {
  const report = parseReport(json, known)
  const name = toldTwice(json)
  if (name !== undefined) throw new Failure('invalid-json', { problem: `“${name}”写了两次，不知以哪个为准` })
  return report
}

/** Like {@link parseReport}, for a value that is parsed already. */
export function checkReportShape(value: unknown, known: Editions = editions): Report {
  const head = HEAD.safeParse(value, IN_CHINESE)
  if (!head.success) throw invalid(head.error)
  const { schema, form } = head.data
  if (!isSchema(schema)) throw new Failure('unknown-schema', { schema })
  if (!isEdition(form, known)) throw new Failure('unknown-schema', { schema: `${schema}（${form}年版格式）` })
  const { whole, around } = builtSchemas(known[form], schema)
  const tables = quickTables(value, known[form])
  const parsed = tables ? around.safeParse(value, IN_CHINESE) : whole.safeParse(value, IN_CHINESE)
  if (!parsed.success) throw invalid(parsed.error)
  return { ...parsed.data, ...(tables && { tables }), schema: schemaFor(parsed.data) }
}

/** The exchange form as JSON text, with the totals its source stated. What is kept or sent is the canonical exchangeText. */
export function printReport(report: Report): string {
  return JSON.stringify(report, null, 2) + '\n'
}

function cellsSchema(table: FormTable, wanted: 'entered' | 'total') {
  const shape: Record<string, z.ZodType<CellValue | null | undefined>> = {}
  for (const cell of figureCells(table)) {
    if ((cell.kind === 'total') === (wanted === 'total')) shape[cell.address] = cellValue(cell.kind)
  }
  return z.strictObject(shape).transform((cells): Record<string, CellValue> => {
    const filled = Object.entries(cells).filter((entry) => entry[1] !== null && entry[1] !== undefined)
    return Object.fromEntries(filled) as Record<string, CellValue>
  })
}

function cellValue(kind: CellKind) {
  return VALUES[kind].nullish()
}

const VALUES = { count, change, amount, total: count } as const satisfies Record<
  CellKind,
  z.ZodType<CellValue>
>

function isSchema(schema: string): schema is ReportSchema {
  return REPORT_SCHEMAS.some((each) => each === schema)
}

function isEdition(form: string, known: Editions): form is EditionId {
  return Object.hasOwn(known, form)
}

interface Amounts {
  /** The addresses of money, in any edition. */
  readonly addresses: ReadonlySet<string>
  /** Finds a text where one of them may hold a JSON number, be its name written with escapes. */
  readonly asNumbers: RegExp
}

const AMOUNTS = new WeakMap<Editions, Amounts>()

function amountsIn(known: Editions): Amounts {
  const told = AMOUNTS.get(known)
  if (told) return told
  const tables = Object.values(known).flatMap((form: Form) => Object.values(form.tables))
  const cells = tables.flatMap(figureCells).filter(({ kind }) => kind === 'amount')
  const addresses = new Set(cells.map(({ address }) => address))
  const asNumbers = new RegExp(`"(?:${[...addresses].join('|')})"\\s*:\\s*[-\\d]|\\\\[u/]`, 'u')
  const amounts = { addresses, asNumbers }
  AMOUNTS.set(known, amounts)
  return amounts
}

/**
 * Numbers of money are taken from their source text: 0.10 stays 0.10 and no digit is lost to binary. Where there are none, as in every
 * canonical form, nothing is looked at twice: that takes four times as long.
 */
function parseJson(json: string, { addresses, asNumbers }: Amounts): unknown {
  const withSource = (key: string, value: unknown, context?: { source?: string }) =>
    addresses.has(key) && typeof value === 'number' ? (context?.source ?? value) : value
  try {
    return JSON.parse(json, asNumbers.test(json) ? withSource : undefined)
  } catch (error) {
    throw new Failure('invalid-json', { problem: error instanceof Error ? error.message : String(error) })
  }
}

function invalid(error: z.ZodError): Failure<'invalid-report'> {
  const [issue] = error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...(issue?.path ?? []), ...unknown].join('.')
  const problem = unknown.length > 0 ? '不是本格式的项目名' : (issue?.message ?? '')
  return new Failure('invalid-report', { path, problem })
}
