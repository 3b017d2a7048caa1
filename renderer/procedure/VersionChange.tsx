import { Button } from 'antd'
import type { Change } from '../../core/compare/change.ts'
import { editions } from '../../core/form/editions.ts'
import { fieldLabel } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { ChangeWords, ValueWords } from '../parts/ChangeWords.tsx'
import { valueWords } from '../parts/words.ts'

export interface VersionChangeProps {
  readonly change: Change
  /** The report as it was signed. */
  readonly signed: Report
  readonly restore: (() => void) | undefined
}

/** One place that differs from the signed version. */
export function VersionChange({ change, signed, restore }: VersionChangeProps) {
  const place = fieldLabel(editions[signed.form], change.field)
  return (
    <div className="change">
      <div className="change-words">
        <p className="change-place">{place}</p>
        {change.kind === 'text' ? (
          <ChangeWords change={change} version={signed} />
        ) : (
          <p>
            <ValueWords {...change} />
          </p>
        )}
      </div>
      {restore && (
        <div className="change-choice">
          <Button aria-label={`恢复这一处：${place}，${openingOf(change)}`} onClick={restore}>
            恢复这一处
          </Button>
        </div>
      )}
    </div>
  )
}

/** Characters that tell one place of a text from the others. */
const OPENING = 20

function openingOf(change: Change): string {
  if (change.kind === 'value')
    return `${valueWords(change.field, change.after)}改回${valueWords(change.field, change.before)}`
  const words = (change.before.trim() || change.after.trim()).replaceAll('\n', ' ')
  return words.length > OPENING ? `${words.slice(0, OPENING)}…` : words
}
