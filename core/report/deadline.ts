import type { Settings } from '../settings.ts'
import type { Level } from './report.ts'

/** The office's deadline for a report, in the year after the one it is about (条例 article 49). */
export function deadlineOf(
  { level, year }: { readonly level: Level; readonly year: number },
  deadlines: Settings['deadlines'],
): string {
  return `${year + 1}-${level === 'government' ? deadlines.government : deadlines.others}`
}

/** Whole days from one date to another, both "2026-01-31"; negative when past. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000)
}

/** From this month on offices write about the year that is ending: notices come, and January is too short. */
const NEXT_SEASON = 11

/**
 * The statistics year that offices write about now: the last one, from November on the present one.
 * @param today as "2026-01-31"
 */
export function seasonOf(today: string): number {
  const [year, month] = today.split('-').map(Number) as [number, number]
  return month >= NEXT_SEASON ? year : year - 1
}
