import { GRADE_WORDS } from '../../core/checks/grades.ts'
import type { Break } from '../../core/years/comparison.ts'
import { noteSign } from './change.ts'

export interface BreakListProps {
  readonly breaks: readonly Break[]
  /** The year of the open report: what is said about other years can be folded. */
  readonly year: number
}

/** Notes on other years above which they start folded. */
const MANY = 6

/** What does not hold between two years, by the numbers the table marks it with. */
export function BreakList({ breaks, year }: BreakListProps) {
  const numbered = breaks.map((each, index) => ({ ...each, index }))
  const own = numbered.filter((each) => each.year === year)
  const others = numbered.filter((each) => each.year !== year)
  if (breaks.length === 0) return null
  return (
    <section aria-label="与上年对不上的数">
      <h2>与上年对不上的数</h2>
      <Notes notes={own} />
      {others.length > 0 && (
        <details open={others.length <= MANY}>
          <summary>其他年度 {others.length} 处</summary>
          <Notes notes={others} />
        </details>
      )}
    </section>
  )
}

function Notes({ notes }: { readonly notes: readonly (Break & { readonly index: number })[] }) {
  return (
    <ol className="breaks">
      {notes.map(({ year, severity, message, index }) => (
        <li key={index} id={noteId(index)} tabIndex={-1}>
          <span aria-hidden="true">{noteSign(index)}</span>
          <span className={`severity ${severity}`}>{GRADE_WORDS[severity]}</span>
          <span>
            {year}年报告：{message}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Goes to a note, unfolding it. */
export function showNote(index: number): void {
  const note = document.getElementById(noteId(index))
  note?.closest('details')?.setAttribute('open', '')
  note?.focus()
  note?.scrollIntoView({ block: 'center' })
}

function noteId(index: number): string {
  return `break-${index}`
}
