import { LEVEL_WORDS } from '../../core/report/level-words.ts'
import type { Field, FieldValue, Level } from '../../core/report/report.ts'
import type { Submission } from '../../core/contract/submission.ts'

/** What a report is called in lists and questions. */
export function reportTitleWords({
  agency,
  year,
}: {
  readonly agency: string
  readonly year: number
}): string {
  return `${agency || '（未填机关名称）'}${year}年度报告`
}

/** What a field holds, in words; null and no words at all are “空”. */
export function valueWords(field: Field, value: FieldValue): string {
  if (value === null || value === '') return '空'
  return field === 'agency.level' ? LEVEL_WORDS[value as Level] : String(value)
}

/** A share as people say it; never 100 % while something is left. */
export function shareWords(share: number): string {
  if (share >= 1) return '已填完'
  return `${Math.min(99, Math.round(share * 100))}%`
}

/** Days after which nobody waits any longer: reports of years before are opened to be read. */
const LONG_PAST = 366

/** How long is left, in words and with how urgent it is. */
export function daysWords(days: number): {
  readonly words: string
  readonly urgency: 'calm' | 'near' | 'past'
} {
  if (days < -LONG_PAST) return { words: '期限早已过去', urgency: 'calm' }
  if (days < 0) return { words: `已过期 ${-days} 天`, urgency: 'past' }
  if (days === 0) return { words: '今天到期', urgency: 'near' }
  return { words: `还有 ${days} 天`, urgency: days <= 7 ? 'near' : 'calm' }
}

/** "2026-01-31" as "2026年1月31日". */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** When something came: by the clock, where that is known of the day that counts. */
export function receiptWords({ receivedAt, receivedOn, receivedBy }: Receipt, today: string): string {
  return receivedBy === 'office' ? dayWords(receivedOn, today) : instantWords(receivedAt, today)
}

type Receipt = Pick<Submission, 'receivedAt' | 'receivedOn' | 'receivedBy'>

/** A day in short: "1月12日", with the year only where it is not this one. */
export function dayWords(date: string, today: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year === Number(today.slice(0, 4)) ? '' : `${year}年`}${month}月${day}日`
}

/** An instant on the user's clock: "1月12日 14:32", with the year only where it is not this one. */
export function instantWords(instant: string, today: string): string {
  const at = new Date(instant)
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
  const year = at.getFullYear() === Number(today.slice(0, 4)) ? '' : `${at.getFullYear()}年`
  return `${year}${at.getMonth() + 1}月${at.getDate()}日 ${time}`
}
