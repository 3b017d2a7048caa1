import type { Severity } from '../../../core/checks/finding.ts'

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice']

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  advice: '建议',
}
