import type { Procedure } from '../../core/contract/procedure.ts'
import { lastRegistered, type Registration } from '../../core/procedure/registrations.ts'
import { daysUntil } from '../../core/report/deadline.ts'
import { dateWords, daysWords } from '../parts/words.ts'
import { registrationDay } from './registration-day.ts'

export interface DueLineProps {
  readonly deadline: string
  readonly today: string
  readonly procedure: Procedure
}

/** When the report is due and how long that is; of what went out already, when and which version. */
export function DueLine({ deadline, today, procedure: { registrations } }: DueLineProps) {
  const submitted = lastRegistered(registrations, 'submit')
  const published = lastRegistered(registrations, 'publish')
  const { words, urgency } = daysWords(daysUntil(deadline, today))
  return (
    <p className="due">
      <span>公开和报送期限：{dateWords(deadline)}</span>
      {!(submitted && published) && (
        <span className={`days ${urgency}`}>
          {submitted ? '公开' : published ? '报送' : ''}
          {words}
        </span>
      )}
      {submitted && <span className="done">{wentOut('报送', submitted, today)}</span>}
      {published && <span className="done">{wentOut('公开', published, today)}</span>}
    </p>
  )
}

function wentOut(what: string, registration: Registration, today: string): string {
  return `已于${registrationDay(registration, today)}${what}，第 ${registration.version} 版`
}
