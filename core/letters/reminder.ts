import { printedDate } from '../document/printed-date.ts'
import { reportTitle } from '../document/title.ts'
import { type Contact, contactWords } from './contact-words.ts'

/** A unit whose report has not come. */
export interface Missing {
  readonly name: string
  /** The deadline that applies, "2026-01-20". */
  readonly due: string
}

/** Who asks, for which year. */
export interface Reminding extends Contact {
  readonly agency: string
  readonly year: number
  /** "2026-01-31": whether the deadline is past. */
  readonly today: string
}

/** The mail that asks a unit for its report. */
export function reminderMail(
  { name, due }: Missing,
  { agency, year, today, ...contact }: Reminding,
): { readonly subject: string; readonly text: string } {
  const title = `《${reportTitle({ name }, year)}》`
  const when = due < today ? `应于${printedDate(due)}前报送，现已逾期` : `应于${printedDate(due)}前报送`
  const whom = contactWords(contact)
  return {
    subject: `请报送${title}`,
    text: `${name}：\n\n${title}${when}，至今没有收到可以打开的报告，请尽快报送；已经报送的，可能没有送到、文件不完整或者是别的年度的，请重新发送一次。\n\n${whom && `${whom}\n\n`}${agency}`,
  }
}
