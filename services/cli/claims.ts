import { z } from 'zod'
import type { Breakdown, Claim } from '../../core/narrative/claim.ts'
import { readNarrative } from '../../core/narrative/narrative.ts'
import { readArguments } from './arguments.ts'
import { readText } from './read-text.ts'
import { type ExitCode, Refusal, type Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'

const OPTIONS = { json: { type: 'boolean' } } as const

/** Passages of reports, each with the year its report is of. What else stands in an entry is left alone. */
const textsSchema = z.array(z.object({ id: z.string(), year: z.int().min(1900).max(2100), text: z.string() }))
type Text = z.output<typeof textsSchema>[number]

/** Prints what texts say about figures of the form, and how they divide figures. */
export async function claims(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS, 1, USAGE.claims)
  const texts = await readTexts(positionals[0] ?? '', terminal)
  const answers = texts.map(answer)
  terminal.out(values.json ? JSON.stringify(answers, null, 2) : answers.map(lines).join('\n'))
  return 0
}

async function readTexts(name: string, terminal: Terminal): Promise<Text[]> {
  const text = (await readText(name, terminal)).replace(/^\ufeff/u, '')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal(`${name}：不是完整的 JSON，请检查文件。`)
  }
  const checked = textsSchema.safeParse(value)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new Refusal(
    `${name}：${issue?.path.join('.') || '最外层'} 不对，应是 {id, year, text} 的数组，请检查文件。`,
  )
}

function answer({ id, year, text }: Text) {
  const { claims, breakdowns } = readNarrative(text, year)
  return {
    id,
    claims: claims.filter((each) => isWhole(each) || namesKind(each)).map(claimOf),
    breakdowns: breakdowns.map(breakdownOf),
  }
}

/** A figure of one row or column is none of the kind as a whole. */
function isWhole({ row, columns }: Claim): boolean {
  return row === undefined && columns === undefined
}

const KIND_WORDS: Partial<Record<Claim['kind'], string>> = {
  refused: '不予公开',
  unavailable: '无法提供',
  not_processed: '不予处理',
  other_handled: '其他处理',
}

/** 2件因本机关不掌握无法提供: a row, and its kind in so many words. */
function namesKind({ kind, row, columns, quote }: Claim): boolean {
  const words = KIND_WORDS[kind]
  return row !== undefined && columns === undefined && words !== undefined && quote.includes(words)
}

function claimOf({ quote, start, end, kind, value, negated }: Claim) {
  return { quote, start, end, kind, value, negated }
}

function breakdownOf({ quote, total, parts, exhaustive }: Breakdown) {
  return { quote, total, parts: parts.map((part) => ({ quote: part.quote, value: part.value })), exhaustive }
}

function lines({ id, claims, breakdowns }: ReturnType<typeof answer>): string {
  return [
    id,
    ...claims.map(({ kind, value, quote }) => `  ${kind} ${value}　“${quote}”`),
    ...breakdowns.map(
      ({ quote, total, parts }) => `  ${total} = ${parts.map(({ value }) => value).join(' + ')}　“${quote}”`,
    ),
  ].join('\n')
}
