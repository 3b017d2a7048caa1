import type { TextField } from '../../core/form/form.ts'
import type { Imported } from '../../core/import/imported.ts'
import { textOf } from '../../core/report/fields.ts'
import { type CellName, type CellValue, parseCellName } from '../../core/report/report.ts'
import type { Expected } from '../variants/expected.ts'

/** How many values came out right, with a doubt, or wrong in silence; those lost in silence are wrong, too. */
export interface Tally {
  right: number
  unsure: number
  wrong: number
  lost: number
}

export interface Judgement {
  readonly cells: Tally
  readonly totals: Tally
  /** Paragraphs, the agency's name and the year. */
  readonly texts: Tally
  /** What was wrong, a line each. */
  readonly misses: readonly string[]
}

type Verdict = keyof Tally

/** Compares what an import made of a document with what a careful reader takes from it. */
export function judge(imported: Imported, expected: Expected): Judgement {
  const { report } = imported
  const doubted = new Set<string>(imported.doubts.map(({ field }) => field))
  const misses: string[] = []
  const note = (
    tally: Tally,
    verdict: Verdict,
    place: string,
    wanted: CellValue | null,
    got: CellValue | null,
  ) => {
    add(tally, verdict)
    if (verdict === 'wrong' || verdict === 'lost')
      misses.push(`${place}: ${shown(got)} instead of ${shown(wanted)}`)
  }
  const isOpen = !expected.tellsEdition && report.form !== expected.edition
  const cellsOf = (values: Expected['entered'], got: (cell: CellName) => CellValue | null) => {
    const tally = noTally()
    for (const [cell, value] of values) {
      const found = got(cell)
      const undecidable = isOpen || expected.undecidable.has(cell)
      note(tally, verdictOf(found, value, doubted.has(cell), undecidable), cell, value, found)
    }
    return tally
  }
  const cells = cellsOf(expected.entered, (cell) => valueIn(report.tables, cell))
  const totals = cellsOf(expected.totals, (cell) => valueIn(report.stated ?? {}, cell))

  const texts = noTally()
  note(
    texts,
    verdictOf(report.year, expected.year, doubted.has('year'), false),
    'year',
    expected.year,
    report.year,
  )
  if (expected.tellsEdition)
    note(texts, verdictOf(report.form, expected.edition, false, false), 'form', expected.edition, report.form)
  const { name } = report.agency
  note(
    texts,
    verdictOf(name, expected.agency, doubted.has('agency.name'), false),
    'agency.name',
    expected.agency,
    name,
  )
  for (const [field, paragraphs] of Object.entries(expected.texts) as [TextField, readonly string[]][]) {
    const found = textOf(report, field)
    const excused =
      doubted.has(field) ||
      (expected.vague.includes(field) &&
        (found.trim() === '' || expected.vague.some((other) => doubted.has(other))))
    for (const { verdict, wanted, got } of paragraphVerdicts(found, paragraphs, expected.loose, excused))
      note(texts, verdict, field, wanted, got)
  }
  return { cells, totals, texts, misses }
}

export function noTally(): Tally {
  return { right: 0, unsure: 0, wrong: 0, lost: 0 }
}

/** Adds one verdict, or all of another tally. */
export function add(tally: Tally, more: Verdict | Tally): void {
  if (typeof more === 'object')
    for (const key of ['right', 'unsure', 'wrong', 'lost'] as const) tally[key] += more[key]
  else {
    tally[more]++
    if (more === 'lost') tally.wrong++
  }
}

function verdictOf(
  got: CellValue | null,
  wanted: CellValue | null,
  doubted: boolean,
  undecidable: boolean,
): Verdict {
  if (doubted || (undecidable && got === null)) return 'unsure'
  if (String(got) === String(wanted)) return 'right'
  return got === null || got === '' ? 'lost' : 'wrong'
}

interface ParagraphVerdict {
  readonly verdict: Verdict
  readonly wanted: string
  readonly got: string
}

/** One verdict for each paragraph expected, and one for words that belong elsewhere. White space doesn't count. */
function paragraphVerdicts(
  found: string,
  paragraphs: readonly string[],
  loose: readonly string[],
  excused: boolean,
): ParagraphVerdict[] {
  let rest = solid(found)
  const verdicts = paragraphs.map((paragraph): ParagraphVerdict => {
    const wanted = solid(paragraph)
    const at = rest.indexOf(wanted)
    if (at >= 0) rest = rest.slice(0, at) + rest.slice(at + wanted.length)
    const verdict = excused ? 'unsure' : at >= 0 ? 'right' : rest === '' ? 'lost' : 'wrong'
    return { verdict, wanted: paragraph, got: found }
  })
  for (const words of loose) rest = rest.replace(solid(words), '')
  if (rest === '') return verdicts
  return [...verdicts, { verdict: excused ? 'unsure' : 'wrong', wanted: '', got: rest }]
}

function valueIn(tables: Imported['report']['stated'], cell: CellName): CellValue | null {
  const { table, address } = parseCellName(cell) ?? {}
  return table && address ? (tables?.[table]?.[address] ?? null) : null
}

function solid(text: string): string {
  return text.replaceAll(/\s/g, '')
}

function shown(value: CellValue | null): string {
  const text = value === null ? 'nothing' : `${value}`
  return text.length > 60 ? `${text.slice(0, 60)}…` : text === '' ? 'nothing' : text
}
