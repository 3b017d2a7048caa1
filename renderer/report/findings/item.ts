import type { Finding } from '../../../core/checks/finding.ts'
import { type Grade, gradeOf } from '../../../core/checks/grades.ts'
import { canSetAside } from '../../../core/checks/set-aside.ts'
import type { TextField } from '../../../core/form/form.ts'
import { textOf } from '../../../core/report/fields.ts'
import type { Report } from '../../../core/report/report.ts'

/** What is shown of a finding: plain values that stay the same while its words only move. */
export interface Item {
  readonly grade: Grade
  readonly message: string
  /** The quoted words and what stands around them. */
  readonly before: string
  readonly words: string | undefined
  readonly after: string
  /** A table stands beside the words. */
  readonly hasTable: boolean
  /** Words that put it right. */
  readonly mended: string | undefined
  readonly mayBeSetAside: boolean
}

export function itemOf(finding: Finding, checked: Report): Item {
  const { message, quote, cells, suggestion } = finding
  return {
    grade: gradeOf(finding),
    message,
    ...contextOf(finding, checked),
    hasTable: quote !== undefined && cells !== undefined,
    mended: suggestion?.to,
    mayBeSetAside: canSetAside(finding),
  }
}

/** How many characters around the words are shown. */
const AROUND = 12

/** The words in their sentence. */
function contextOf({ field, quote }: Finding, checked: Report): Pick<Item, 'before' | 'words' | 'after'> {
  if (!quote) return { before: '', words: undefined, after: '' }
  const text = textOf(checked, field as TextField)
  const before = text.slice(Math.max(0, quote.start - AROUND), quote.start).split('\n')
  const [after = ''] = text.slice(quote.end, quote.end + AROUND).split('\n')
  return { before: before.at(-1) ?? '', words: shortened(quote.text), after }
}

/** A long sentence is known by how it begins and ends. */
function shortened(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 24)}……${words.slice(-10)}`
}
