import { GRADE_WORDS } from '../../../core/checks/grades.ts'
import type { Finding } from '../../../core/checks/finding.ts'

export interface UnderCursorProps {
  readonly findings: readonly Finding[]
  readonly cursor: number
}

/** What is found about the words the cursor is in: the keyboard's way to what pointing shows. */
export function UnderCursor({ findings, cursor }: UnderCursorProps) {
  const here = findings.filter(({ quote }) => quote && quote.start <= cursor && cursor <= quote.end)
  return (
    <p className="under-cursor" aria-live="polite">
      {here.map(({ severity, message }) => `${GRADE_WORDS[severity]}：${message}`).join(' ')}
    </p>
  )
}
