import { printable } from '../document/printable.ts'
import { reportTitle } from '../document/title.ts'
import type { DocumentTree, PageLayout } from '../document/tree.ts'
import { filled } from './fill.ts'
import { letterValues } from './letter.ts'
import type { Report } from '../report/report.ts'
import type { Settings } from '../settings.ts'
import { formalLetter } from '../letters/formal-letter.ts'
import { letterTitleLines } from '../letters/title-lines.ts'

/** What a covering letter is made of. */
export interface CoveringLetterSource {
  readonly report: Pick<Report, 'agency' | 'year'>
  readonly settings: Pick<Settings, 'mail' | 'coveringLetter'>
  /** 发文字号 as typed; empty where it has none. */
  readonly number: string
  /** 成文日期 of the letter, "2026-01-20"; null where it is left to be written by hand. */
  readonly on: string | null
  /** Names of what the notice asks for besides the report. */
  readonly further: readonly string[]
  readonly layout: PageLayout
}

/**
 * 报送函: the formal letter with which a report goes up, in the form of a letter (GB/T 9704-2012, 10.1) without its red parts,
 * which are the office's own paper's. 附件 are documents: the report is one, whatever files it goes in.
 */
export function coveringLetter(source: CoveringLetterSource): DocumentTree {
  const { report, settings, number, on, further, layout } = source
  const { agency, year } = report
  const values = letterValues(report, settings.mail)
  const words = (template: string) => filled(template, values).split('\n').map(tidy)
  const title = words(settings.coveringLetter.title).join('')
  const name = tidy(agency.name)
  return formalLetter(
    {
      meta: { title: `${reportTitle({ name }, year)}报送函`, author: name, subject: `${year}年度` },
      number: tidy(number),
      title: letterTitleLines(title, name),
      to: values.上级,
      body: words(settings.coveringLetter.text)
        .filter((text) => text !== '')
        .map((text) => ({ kind: 'paragraph', text })),
      enclosures: [reportTitle({ name }, year), ...further.map(tidy)],
      from: name,
      on: on ?? undefined,
      note: words(settings.coveringLetter.note)
        .join('')
        .replace(/^（(.*)）$/u, '$1'),
    },
    { ...layout, firstPage: 'unnumbered' },
  )
}

function tidy(text: string): string {
  return printable(text).trim()
}
