import type { Step } from './drawing.ts'
import type { Operators } from './open-pdf.ts'

/** How much what is painted may cover for what lies under it to be seen. */
export const SHEER = 1 / 2
/** ISO 32000-1, 11.3.5: what lies under it shows, however dark it is. */
const SEEN_THROUGH: ReadonlySet<unknown> = new Set(['multiply', 'darken'])

interface State {
  readonly opacity: number
  readonly blend: unknown
}

const OPAQUE: State = { opacity: 1, blend: undefined }

/** The steps at which a page paints so that what lies under it is seen, as watermarks are painted. */
export function sheerSteps(steps: readonly Step[], ops: Operators): ReadonlySet<number> {
  const sheer = new Set<number>()
  const saved: State[] = []
  /** What the groups that a step lies in cover of what is under them. */
  const groups: State[] = []
  let state = OPAQUE
  for (const [at, { operator, args }] of steps.entries()) {
    if (operator === ops.save) saved.push(state)
    else if (operator === ops.restore) state = saved.pop() ?? state
    else if (operator === ops.setGState) state = changed(state, args[0])
    else if (operator === ops.beginGroup) {
      groups.push(state)
      state = OPAQUE
    } else if (operator === ops.endGroup) state = groups.pop() ?? state
    if ([state, ...groups].some(isSheer)) sheer.add(at)
  }
  return sheer
}

function isSheer({ opacity, blend }: State): boolean {
  return opacity <= SHEER || SEEN_THROUGH.has(blend)
}

/** What a graphics state sets, as pairs of a name and a value. */
function changed(state: State, list: unknown): State {
  const pairs: readonly unknown[] = Array.isArray(list) ? list : []
  return pairs.reduce<State>((before, pair) => {
    const [name, value] = Array.isArray(pair) ? (pair as unknown[]) : []
    if (name === 'ca') return { ...before, opacity: Number(value) }
    return name === 'BM' ? { ...before, blend: value } : before
  }, state)
}
