import { REPORT_STATES, type ReportState } from '../../core/procedure/procedure.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'

export interface StateLineProps {
  readonly state: ReportState
  readonly version: number
  /** What was published may still have to be handed in. */
  readonly isSubmitted: boolean
}

/** The five states in a line, with the present one marked in words and shape. */
export function StateLine({ state, version, isSubmitted }: StateLineProps) {
  const at = REPORT_STATES.indexOf(state)
  const isPast = (each: ReportState, i: number) =>
    (i < at || each === 'published') && i <= at && (each !== 'submitted' || isSubmitted)
  return (
    <ol className="state-line" aria-label={`第 ${version} 版的进度`}>
      {REPORT_STATES.map((each, i) => (
        <li
          key={each}
          className={isPast(each, i) ? 'past' : i === at ? 'now' : ''}
          aria-current={i === at ? 'step' : undefined}
        >
          <span className="state-mark" aria-hidden="true">
            {isPast(each, i) ? '✓' : i + 1}
          </span>
          {STATE_WORDS[each]}
        </li>
      ))}
    </ol>
  )
}
