import { type Division, valueOf } from './parts.ts'
import type { Reading } from './readings.ts'

/** What two rules find is one division, of 收到7件，办结7件 as well. */
export function foundOnce(divisions: readonly Division[]): Division[] {
  const kept = new Map<Reading | undefined, Division[]>()
  return divisions.filter((each) => {
    const first = each.parts[0]?.reading
    const others = kept.get(first) ?? []
    if (others.some((other) => isAlike(each, other))) return false
    kept.set(first, [...others, each])
    return true
  })
}

function isAlike(a: Division, b: Division): boolean {
  return (
    valueOf(a.total) === valueOf(b.total) &&
    a.parts.length === b.parts.length &&
    a.parts.every(({ reading }, i) => reading === b.parts[i]?.reading)
  )
}
