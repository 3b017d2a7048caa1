import type { ReportRow, Season } from '../../core/contract/reports.ts'
import { nextStep } from '../../core/procedure/next-step.ts'
import { REPORT_STATES } from '../../core/procedure/procedure.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'
import { dateWords, daysWords } from '../parts/words.ts'
import { stepHref } from './step-href.ts'
import { unitWords } from './unit-words.ts'
import './season.css'

/** The work of this year: how far it is, what presses, and the next step of what presses most. */
export function SeasonBand({ season }: { readonly season: Season | undefined }) {
  if (!season) return <section className="season" aria-hidden="true" />
  const { year, states, next } = season
  const all = REPORT_STATES.reduce((sum, state) => sum + (states[state] ?? 0), 0)
  const published = states.published ?? 0
  return (
    <section className="season" aria-labelledby="season">
      <div className="season-year">
        <h2 id="season">{year}年度报告</h2>
        <p>
          {all === 0 ? (
            '还没有开始，请点“新建年度报告”。'
          ) : all === published ? (
            `${all} 份都已公开`
          ) : (
            <Pressing season={season} />
          )}
        </p>
      </div>
      {all > 0 && (
        <div className="season-states">
          <div className="season-bar" aria-hidden="true">
            {REPORT_STATES.filter((state) => states[state]).map((state) => (
              <span key={state} className={`of-${state}`} style={{ flexGrow: states[state] }} />
            ))}
          </div>
          <ul>
            {REPORT_STATES.filter((state) => states[state]).map((state) => (
              <li key={state}>
                <span className={`season-mark of-${state}`} aria-hidden="true" />
                {STATE_WORDS[state]} {states[state]}
              </li>
            ))}
          </ul>
        </div>
      )}
      {next.length > 0 && (
        <ol className="season-next" aria-label="接下来">
          {next.map((row) => (
            <li key={row.id}>
              <NextOf row={row} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** What is late, else when the most pressing is due. */
function Pressing({ season: { overdue, next } }: { readonly season: Season }) {
  if (overdue > 0) return <strong className="error">{overdue} 份已过期</strong>
  const [first] = next
  if (!first) return null
  const { words, urgency } = daysWords(first.daysLeft)
  return (
    <>
      {dateWords(first.deadline)}截止，<span className={`days-left ${urgency}`}>{words}</span>
    </>
  )
}

function NextOf({ row }: { readonly row: ReportRow }) {
  const step = nextStep(row)
  const { words, urgency } = daysWords(row.daysLeft)
  const name = unitWords(row)
  if (row.needsNewerProgram || !step) return <span className="season-unit">{name}</span>
  return (
    <>
      <span className="season-unit" title={name}>
        {name}
      </span>
      <a href={stepHref(row.id, step)}>{step.words}</a>
      <span className={`days-left ${urgency}`}>{words}</span>
    </>
  )
}
