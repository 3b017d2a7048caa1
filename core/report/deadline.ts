import type { Settings } from '../settings.ts'
import type { Report } from './report.ts'

/** The office's deadline for a report, in the year after the one it is about (条例 article 49). */
export function deadlineOf(report: Report, deadlines: Settings['deadlines']): string {
  const monthDay = report.agency.level === 'government' ? deadlines.government : deadlines.others
  return `${report.year + 1}-${monthDay}`
}

/** Whole days from one date to another, both "2026-01-31"; negative when past. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000)
}
