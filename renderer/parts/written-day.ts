import { isDay } from '../../core/values.ts'

/** What stands in a form as a day: "2026-01-09", none, or words that are no date and wait to be put right. */
export type WrittenDay = string | null

/** The day, where it is one. */
export function dayIn(written: WrittenDay): string | null {
  return written !== null && isDay(written) ? written : null
}

/** Words stand there that are no date. */
export function isDoubtfulDay(written: WrittenDay): boolean {
  return written !== dayIn(written)
}
