/**
 * "2025-01-09" as "2025年1月9日": Arabic, whole year, no leading zeros (GB/T 9704); without a date, blanks to be written
 * by hand.
 */
export function printedDate(date: string | undefined): string {
  if (!date) return '　　　　年　　月　　日'
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
