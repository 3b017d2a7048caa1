import type { SumDifference } from '../../../core/contract/sums.ts'
import type { Form } from '../../../core/form/form.ts'
import { fieldLabel } from '../../../core/report/fields.ts'

export interface SumDifferencesProps {
  readonly differences: readonly SumDifference[]
  readonly form: Form
}

const KIND_WORDS: Readonly<Record<SumDifference['kind'], string>> = {
  added: '新计入',
  changed: '改了数',
  removed: '不再计入',
}
/** Cells that are named of a unit whose figures changed. */
const NAMED = 6

/** What changed since the sum was accepted, unit by unit. */
export function SumDifferences({ differences, form }: SumDifferencesProps) {
  return (
    <details className="sum-differences" open>
      <summary>采用以后变动了 {differences.length} 个单位</summary>
      <ul>
        {differences.map(({ unit, name, kind, cells }) => (
          <li key={unit}>
            <strong>{name}</strong>　{KIND_WORDS[kind]}
            {kind === 'changed' && (
              <span className="muted">
                ：
                {cells
                  .slice(0, NAMED)
                  .map(
                    ({ cell, before, now }) => `${fieldLabel(form, cell)} ${before ?? '空'} → ${now ?? '空'}`,
                  )
                  .join('；')}
                {cells.length > NAMED && `；还有 ${cells.length - NAMED} 格`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
