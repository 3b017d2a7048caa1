import { type Narrative, readNarrative } from '../narrative/narrative.ts'
import type { Agency, Report } from '../report/report.ts'
import type { Finding } from './finding.ts'
import { type FieldText, textsOf } from './texts.ts'

/** A text of the report, read once for all checks. */
export interface ReadText extends FieldText {
  readonly narrative: Narrative
}

/** What a check may look at besides the report itself. */
export interface Reading {
  /** The same unit's report of the year before. */
  readonly lastYear: Report | undefined
  /** The texts of the report, in the form's order. */
  readonly texts: readonly ReadText[]
}

/** A family of checks: values in, findings out. */
export type Check = (report: Report, reading: Reading) => Finding[]

/**
 * Reads the texts of a report. With the reading of the report as it was before an edit, a text that still stands is the
 * very same object as there, which is how checks know it again (`ofEachText`), and of a text that was edited only the
 * lines that were are read.
 */
export function readReport(report: Report, lastYear: Report | undefined, before?: Reading): Reading {
  const texts = textsOf(report).map((text, i): ReadText => {
    const known = before?.texts[i]
    const isSame = known?.field === text.field && known.label === text.label && known.text === text.text
    if (isSame && known.narrative.year === report.year) return known
    return { ...text, narrative: readNarrative(text.text, report.year, known?.narrative) }
  })
  return { lastYear, texts }
}

/** What a check of single texts may look at besides the text. */
export interface TextContext {
  readonly agency: Agency
  readonly year: number
  readonly lastYear: Report | undefined
}

/**
 * A check of each text by itself. What it found in a text is kept with the reading of that text, and is what it finds
 * again for as long as text, unit, year and last year's report are the same objects.
 */
export function ofEachText(check: (text: ReadText, context: TextContext) => Finding[]): Check {
  const known = new WeakMap<ReadText, TextContext & { readonly findings: Finding[] }>()
  return ({ agency, year }, { texts, lastYear }) =>
    texts.flatMap((text) => {
      const before = known.get(text)
      if (before?.agency === agency && before.year === year && before.lastYear === lastYear)
        return before.findings
      const findings = check(text, { agency, year, lastYear })
      known.set(text, { agency, year, lastYear, findings })
      return findings
    })
}
