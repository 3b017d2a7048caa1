import { UNIT_STATE_WORDS } from '../../../core/collection/words.ts'
import type { CollectionCounts, UnitFilter } from '../../../core/contract/collections.ts'
import { STATES_IN_ORDER } from '../../parts/UnitStates.tsx'

export interface UnitFiltersProps {
  readonly counts: CollectionCounts
  readonly filter: UnitFilter
  readonly choose: (filter: UnitFilter) => void
}

/** How the units stand, as a bar and as counts; a count shows its units. */
export function UnitFilters({ counts, filter, choose }: UnitFiltersProps) {
  const { units, states, late, overdue } = counts
  const present = STATES_IN_ORDER.filter((state) => states[state] > 0)
  const count = (value: UnitFilter, words: string, number: number, mark?: string) => (
    <li key={value}>
      <button type="button" aria-pressed={filter === value} onClick={() => choose(value)}>
        {mark !== undefined && <span className={`unit-mark ${mark}`} aria-hidden="true" />}
        {words} <span className="figure-count">{number.toLocaleString('zh-CN')}</span>
      </button>
    </li>
  )
  const came = units - states.missing
  return (
    <div className="unit-filters">
      <div className="unit-bar" role="img" aria-label={`${units} 个单位，已报 ${came} 个`}>
        {present.map((state) => (
          <span key={state} className={`unit-${state}`} style={{ flexGrow: states[state] }} />
        ))}
      </div>
      <ul aria-label="只看某一类状态">
        {count('all', '全部', units)}
        {STATES_IN_ORDER.filter((state) => states[state] > 0 || state === filter).map((state) =>
          count(state, UNIT_STATE_WORDS[state], states[state], `unit-${state}`),
        )}
        {(overdue > 0 || filter === 'overdue') && count('overdue', '逾期未报', overdue)}
        {(late > overdue || filter === 'late') && count('late', '逾期（含迟报）', late)}
      </ul>
    </div>
  )
}
