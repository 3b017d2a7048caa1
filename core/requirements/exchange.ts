import { z } from 'zod'
import { Failure } from '../failure.ts'
import { REQUIREMENTS_SCHEMA, type Requirements, requirementsSchema } from './requirements.ts'

/** A file of more characters is no requirements file. */
export const LARGEST_REQUIREMENTS = 1_000_000

const IN_CHINESE = { error: z.locales.zhCN().localeError }
const FAMILY = 'nianbao/requirements@'

/** Whether JSON text is a requirements file of any edition, by what it says of itself. */
export function isRequirementsText(text: string): boolean {
  if (text.length > LARGEST_REQUIREMENTS || !text.includes(FAMILY)) return false
  try {
    const head = z.looseObject({ schema: z.string() }).safeParse(JSON.parse(unmarked(text)))
    return head.success && head.data.schema.startsWith(FAMILY)
  } catch {
    return false
  }
}

/**
 * Reads the exchange form from JSON text.
 * @throws Failure 'invalid-json', 'unknown-requirements' or 'invalid-requirements', each with the place
 */
export function parseRequirements(text: string): Requirements {
  if (text.length > LARGEST_REQUIREMENTS)
    throw new Failure('invalid-requirements', { path: '', problem: `超过 ${LARGEST_REQUIREMENTS} 个字符` })
  return checkRequirements(parsed(text))
}

/** Like {@link parseRequirements}, for a value that is parsed already. */
export function checkRequirements(value: unknown): Requirements {
  const head = z.looseObject({ schema: z.string() }).safeParse(value, IN_CHINESE)
  if (!head.success) throw invalid(head.error)
  const { schema } = head.data
  if (schema !== REQUIREMENTS_SCHEMA)
    throw new Failure('unknown-requirements', { schema: schema.slice(0, 80) })
  const checked = requirementsSchema.safeParse(value, IN_CHINESE)
  if (!checked.success) throw invalid(checked.error)
  return tidied(checked.data)
}

/** The canonical exchange form: the same requirements give the same text, keys in the order of the docs. */
export function requirementsText(requirements: Requirements): string {
  return `${JSON.stringify(checkRequirements(requirements), null, 2)}\n`
}

/** What has to be put right before requirements that are being written can be sent out; undefined where nothing has. */
export function firstProblem(requirements: Requirements): { path: string; problem: string } | undefined {
  const checked = requirementsSchema.safeParse(requirements, IN_CHINESE)
  return checked.success ? undefined : invalid(checked.error).detail
}

/** What is optional and empty is not there. */
function tidied(requirements: Requirements): Requirements {
  const { notice, addressee, deadline, scope, lengths, matters, figures, files, ...rest } = requirements
  const { schema, year, writtenAt } = rest
  const whole = filledKeys({ ...addressee })
  return {
    schema,
    year,
    notice: filledKeys(notice),
    writtenAt,
    ...(deadline && { deadline }),
    ...(scope && { scope }),
    ...(Object.keys(whole).length > 0 && { addressee: whole }),
    lengths: lengths.map(filledKeys),
    matters: matters.map(filledKeys),
    figures: figures.map(filledKeys),
    files: files.map(filledKeys),
  }
}

function filledKeys<T extends object>(value: T): T {
  const filled = Object.entries(value).filter(([, each]) => each !== '' && each !== undefined)
  return Object.fromEntries(filled) as T
}

/** Without the mark that some editors put at the start of a file. */
function unmarked(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(unmarked(text))
  } catch (error) {
    throw new Failure('invalid-json', { problem: error instanceof Error ? error.message : String(error) })
  }
}

function invalid(error: z.ZodError): Failure<'invalid-requirements'> {
  const [issue] = error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...(issue?.path ?? []), ...unknown].join('.').slice(0, 200)
  const problem = unknown.length > 0 ? '不是本格式的项目名' : (issue?.message ?? '')
  return new Failure('invalid-requirements', { path, problem })
}
