const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:前|之前|\s.*)?$/u

/** The day that words name in full, as "2026-01-20"; nothing where year, month or day is missing or none. */
export function dateIn(words: string): string | undefined {
  const [, year = '', month = '', day = ''] = YEAR_FIRST.exec(words.trim()) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const told = new Date(`${date}T00:00:00Z`)
  return year !== '' && !Number.isNaN(told.getTime()) && told.toISOString().startsWith(date)
    ? date
    : undefined
}
