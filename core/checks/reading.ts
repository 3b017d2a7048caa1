import { type Editions, editions } from '../form/editions.ts'
import type { Form, TextField } from '../form/form.ts'
import { type Narrative, readNarrative } from '../narrative/narrative.ts'
import type { ReadAs } from '../narrative/read-line.ts'
import type { Agency, Report } from '../report/report.ts'
import type { Requirements } from '../requirements/requirements.ts'
import type { Finding } from './finding.ts'
import { type FieldText, textsOf } from './texts.ts'

/** A text of the report, read once for all checks. */
export interface ReadText extends FieldText {
  readonly narrative: Narrative
}

/** What a report may be held against. */
export interface CheckContext {
  /** The same unit's report of the year before. */
  readonly lastYear?: Report | undefined
  /** The editions of the form: the report's own, and that of last year's. */
  readonly known?: Editions | undefined
  /** What the level above asks of the reports of the year, where its notice was taken in. */
  readonly requirements?: Requirements | undefined
}

/** What a check may look at besides the report itself. */
export interface Reading {
  /** The edition of the form the report is written in. */
  readonly form: Form
  readonly known: Editions
  /** The same unit's report of the year before. */
  readonly lastYear: Report | undefined
  /** What the level above asks of the reports of the year; of another year's it says nothing. */
  readonly requirements?: Requirements | undefined
  /** The texts of the report, in the form's order. */
  readonly texts: readonly ReadText[]
}

/** A family of checks: values in, findings out. */
export type Check = (report: Report, reading: Reading) => Finding[]

/** The item whose heading names the requests, so that its words need not. */
const OF_REQUESTS: TextField = 'overview.onRequest'

/** How the text of a field is read. */
export function readAs(field: TextField): ReadAs {
  return { subject: field === OF_REQUESTS ? 'requests' : undefined }
}

/**
 * Reads the texts of a report. With the reading of the report as it was before an edit, a text that still stands is the
 * very same object as there, which is how checks know it again (`ofEachText`), and of a text that was edited only the
 * lines that were are read.
 */
export function readReport(
  report: Report,
  { lastYear, known = editions, requirements }: CheckContext = {},
  before?: Reading,
): Reading {
  const form = known[report.form]
  const texts = textsOf(report, form).map((text, i): ReadText => {
    const last = before?.texts[i]
    const isSame = last?.field === text.field && last.label === text.label && last.written === text.written
    if (isSame && last.narrative.year === report.year) return last
    return { ...text, narrative: readNarrative(text.text, report.year, last?.narrative, readAs(text.field)) }
  })
  return {
    form,
    known,
    lastYear,
    requirements: requirements?.year === report.year ? requirements : undefined,
    texts,
  }
}

/** What a check of single texts may look at besides the text. */
export interface TextContext {
  readonly form: Form
  readonly known: Editions
  readonly agency: Agency
  readonly year: number
  readonly lastYear: Report | undefined
}

/** A check of a single text. */
export type TextCheck = (text: ReadText, context: TextContext) => Finding[]

/**
 * Checks of each text by itself. What they found in a text is kept with the reading of that text, and is what they find
 * again for as long as text, form, unit and year are the same, and last year's report is the same object. Each goes through
 * all texts before the next does, which keeps its patterns at hand.
 */
export function ofEachText(...checks: readonly TextCheck[]): Check {
  const remembered = new WeakMap<ReadText, { readonly context: TextContext; readonly findings: Finding[] }>()
  return ({ agency, year }, { form, known, texts, lastYear }) => {
    const context: TextContext = { form, known, agency, year, lastYear }
    const others = texts.filter((text) => {
      const before = remembered.get(text)
      return !before || !isSame(before.context, context)
    })
    const found = new Map(others.map((text): [ReadText, Finding[]] => [text, []]))
    for (const check of checks) for (const [text, findings] of found) findings.push(...check(text, context))
    for (const [text, findings] of found) remembered.set(text, { context, findings })
    return texts.flatMap((text) => remembered.get(text)?.findings ?? [])
  }
}

/** By what it says: where another thread checks, each report comes with an agency of its own. */
function isSameAgency(a: Agency, b: Agency): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function isSame(a: TextContext, b: TextContext): boolean {
  return (
    a.form === b.form &&
    a.known === b.known &&
    isSameAgency(a.agency, b.agency) &&
    a.year === b.year &&
    a.lastYear === b.lastYear
  )
}
