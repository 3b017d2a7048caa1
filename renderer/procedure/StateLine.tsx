import { REPORT_STATES, type ReportState } from '../../core/procedure/procedure.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'

/** The five states in a line, with the present one marked in words and shape. */
export function StateLine({ state, version }: { readonly state: ReportState; readonly version: number }) {
  const at = REPORT_STATES.indexOf(state)
  return (
    <ol className="state-line" aria-label={`第 ${version} 版的进度`}>
      {REPORT_STATES.map((each, i) => (
        <li
          key={each}
          className={i < at ? 'past' : i === at ? 'now' : ''}
          aria-current={i === at ? 'step' : undefined}
        >
          <span className="state-mark" aria-hidden="true">
            {i < at ? '✓' : i + 1}
          </span>
          {STATE_WORDS[each]}
        </li>
      ))}
    </ol>
  )
}
