import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { checkReport } from '../../core/checks/check.ts'
import { type Finding, findingKey } from '../../core/checks/finding.ts'
import { editionFor, editions } from '../../core/form/editions.ts'
import { blankReport } from '../../core/report/blank.ts'
import { checkFieldValues, enteredCells, fieldsOf, withFields } from '../../core/report/fields.ts'
import { type Field, type FieldValue, LEVELS, parseCellName, type Report } from '../../core/report/report.ts'

const edits = z.record(z.string(), z.union([z.string(), z.number()]))
const reports = z.object({
  agency: z.object({ name: z.string(), level: z.enum(LEVELS), region: z.string() }),
  years: z.record(z.string(), edits),
})
const pair = z.object({
  id: z.string(),
  /** What is wrong in the faulty one. */
  what: z.string(),
  faulty: edits,
  clean: edits,
  /** What stands in the report of the year before besides. */
  lastYear: edits.optional(),
  /** Without the report of the year before. */
  alone: z.boolean().optional(),
  /** Which organ's report; without a name that of reports.json. */
  of: z.string().optional(),
})

/** Fields of one report with a mistake that a reviewer returns it for, and the same without it. */
export type Pair = z.output<typeof pair>

/** The files of pairs in tests/data/mistakes. */
export const MISTAKES = [
  'first.json',
  'second.json',
  'third.json',
  'fourth.json',
  'fifth.json',
  'sixth.json',
  'seventh.json',
  'eighth.json',
  'ninth.json',
  'tenth.json',
  'eleventh.json',
  'twelfth.json',
] as const

/** The pairs of a file in tests/data/mistakes. */
export function pairsOf(file: string): Pair[] {
  return z.array(pair).parse(dataIn(file))
}

/** What the checks say of pairs. */
export interface Told {
  readonly caught: readonly { readonly pair: Pair; readonly findings: readonly Finding[] }[]
  readonly missed: readonly Pair[]
  /** Findings in clean reports, and in faulty ones where nothing is wrong. */
  readonly falseAlarms: readonly { readonly pair: Pair; readonly finding: Finding }[]
}

/** Holds what the checks find in faulty and clean reports against where the mistakes stand. */
export function tell(pairs: readonly Pair[]): Told {
  const told = pairs.map((each) => ({ pair: each, ...findingsOf(each) }))
  const withAny = told.filter(({ right }) => right.length > 0)
  return {
    caught: withAny.map(({ pair: each, right }) => ({ pair: each, findings: right })),
    missed: told.filter(({ right }) => right.length === 0).map(({ pair: each }) => each),
    falseAlarms: told.flatMap(({ pair: each, wrong }) => wrong.map((finding) => ({ pair: each, finding }))),
  }
}

/** Of one pair: findings at the mistake, and findings elsewhere or in the clean report. */
function findingsOf({ faulty, clean, lastYear = {}, alone, of }: Pair): {
  right: Finding[]
  wrong: Finding[]
} {
  const written = writtenBy(of)
  const last = alone ? undefined : written(YEARS[0], lastYear)
  const inClean = checkReport(written(YEARS[1], clean), { lastYear: last })
  const known = new Set(inClean.map(findingKey))
  const places = new Set(Object.keys(faulty).map(placeOf))
  const inFaulty = checkReport(written(YEARS[1], faulty), { lastYear: last })
  const added = inFaulty.filter((finding) => !known.has(findingKey(finding)))
  const isAtMistake = ({ field, cells = [] }: Finding) =>
    places.has(field) || cells.some((cell) => cell in faulty)
  // The few words of an example lack much that a whole text has.
  const isOfExample = ({ rule, field }: Finding) => rule === 'guidance.missing' && places.has(field)
  return {
    right: added.filter(isAtMistake),
    wrong: [
      ...inClean.filter((finding) => !isOfExample(finding)),
      ...added.filter((finding) => !isAtMistake(finding)),
    ],
  }
}

function placeOf(field: string): string {
  const cell = parseCellName(field)
  return cell ? `tables.${cell.table}` : field
}

const YEARS = [2023, 2024] as const
const USUAL = reports.parse(dataIn('reports.json'))
const OTHERS = z.record(z.string(), reports).parse(dataIn('other-organs.json'))

type Writes = (year: number, values: Readonly<Record<string, FieldValue>>) => Report

/** Writes an organ's whole report of a year with some fields holding other values; a cell that is not named is 0. */
function writtenBy(organ: string | undefined): Writes {
  const data = organ === undefined ? USUAL : OTHERS[organ]
  if (!data) throw new Error(`There is no report of ${String(organ)}.`)
  return (year, values) => written(data, year, values)
}

function written(
  { agency, years }: z.output<typeof reports>,
  year: number,
  values: Readonly<Record<string, FieldValue>>,
): Report {
  const edition = editionFor(year)
  const form = editions[edition]
  const all = new Map<string, FieldValue>([
    ...enteredCells(form).map((cell): [string, FieldValue] => [cell, 0]),
    ...Object.entries(years[String(year)] ?? {}),
    ...Object.entries(values),
  ])
  const known = fieldsOf(form).filter((field) => all.has(field))
  if (known.length < all.size) throw new Error(`Not all of ${[...all.keys()].join(' ')} are fields.`)
  const fields = known.map((field): [Field, FieldValue] => [field, all.get(field) ?? null])
  return withFields(blankReport(agency, year), checkFieldValues(edition, fields))
}

function dataIn(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../data/mistakes', file), 'utf8'))
}
