const YEAR_FIRST = /^\d{4} ?[-/.年]/u

/** The day that words name in full, as "2026-01-20"; nothing where year, month or day is missing or none. */
export function dateIn(words: string): string | undefined {
  if (!YEAR_FIRST.test(words.trim())) return undefined
  const [year = '', month = '', day = ''] = words.match(/\d+/gu) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const told = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(told.getTime()) && told.toISOString().startsWith(date) ? date : undefined
}
