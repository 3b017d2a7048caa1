import { GRADE_WORDS } from '../../../core/checks/grades.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import type { BlankBeside } from '../../../core/taken-over/last-figures.ts'

export interface UnderCursorProps {
  readonly findings: readonly Finding[]
  readonly blanks: readonly BlankBeside[]
  /** Undefined as long as it was not in the text. */
  readonly cursor: number | undefined
}

/** What is found about the words the cursor is in: the keyboard's way to what pointing shows. */
export function UnderCursor({ findings, blanks, cursor }: UnderCursorProps) {
  const isIn = ({ start, end }: { readonly start: number; readonly end: number }) =>
    cursor !== undefined && start <= cursor && cursor <= end
  const here = findings.filter(({ quote }) => quote && isIn(quote))
  const blank = blanks.find(isIn)
  return (
    <p className="under-cursor" aria-live="polite">
      {blank && `${blankWords(blank)} `}
      {/* Where it is the only one it stands just below, and needs to be heard alone. */}
      <span className={findings.length === 1 ? 'sr-only' : undefined}>
        {here.map(({ severity, message }) => `${GRADE_WORDS[severity]}：${message}`).join(' ')}
      </span>
    </p>
  )
}

function blankWords({ last }: BlankBeside): string {
  const before = last === undefined ? '这里空着：' : `这里空着，去年是“${last}”：回车沿用，或`
  return `${before}直接输入今年的再按回车；Tab 到下一处空，Shift+Tab 回上一处。`
}
