import type { Report } from '../../core/report/report.ts'
import { withFields } from '../../core/report/fields.ts'
import { passagesOf } from '../evaluation/passages.ts'

/** Words with some two hundred findings in all. */
export function withFindings(report: Report): Report {
  const fields = ['proactive', 'onRequest', 'management', 'platforms', 'oversight'] as const
  const lines = (first: number) =>
    Array.from({ length: 13 }, (_, i) => `2024年，收到政府信息公开申请${first + i}件，公开信息XX条。`)
  return withFields(
    report,
    fields.map((field, i) => [`overview.${field}`, lines(10 + i * 20).join('\n')]),
  )
}

/** Real passages, one below the other, to 20,000 characters. */
export function longText(): string {
  const passages = passagesOf('narratives.json').map(({ text }) => text)
  const text = Array.from({ length: 400 }, (_, i) => passages[i % passages.length] ?? '').join('\n')
  return text.slice(0, 20_000)
}

/** A report in one of whose texts that text stands. */
export function withLongText(report: Report): Report {
  return withFields(report, [['overview.proactive', longText()]])
}
