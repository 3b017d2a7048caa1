import { UNIT_STATE_WORDS } from '../../core/collection/words.ts'
import type { UnitState } from '../../core/collection/unit.ts'
import type { CollectionCounts } from '../../core/contract/collections.ts'
import './unit-states.css'

/** From what is done to what has not begun. */
export const STATES_IN_ORDER: readonly UnitState[] = ['accepted', 'received', 'faulty', 'returned', 'missing']

/** How the units of a collection stand: a bar, and its parts in words. */
export function UnitStates({ counts: { units, states } }: { readonly counts: CollectionCounts }) {
  const present = STATES_IN_ORDER.filter((state) => states[state] > 0)
  if (units === 0) return null
  return (
    <div className="unit-states">
      <div className="unit-bar" aria-hidden="true">
        {present.map((state) => (
          <span key={state} className={`unit-${state}`} style={{ flexGrow: states[state] }} />
        ))}
      </div>
      <ul>
        {present.map((state) => (
          <li key={state}>
            <span className={`unit-mark unit-${state}`} aria-hidden="true" />
            {UNIT_STATE_WORDS[state]} {states[state].toLocaleString('zh-CN')}
          </li>
        ))}
      </ul>
    </div>
  )
}
