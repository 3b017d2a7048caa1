import { z } from 'zod'
import { plainName } from '../report/invisible.ts'
import { date } from '../values.ts'

/** One line of what can be seen: two units must not look the same. */
const line = (most: number) =>
  z
    .string()
    .overwrite((words) => plainName(words).normalize('NFC').replace(/\s+/gu, ' '))
    .trim()
    .max(most)

/** A unit that must report to the office above, as the office's roster has it. */
export const rosterUnitSchema = z.strictObject({
  /** The full name of the organ, as its report should print it. */
  name: line(200).min(1),
  /** What the office groups its units by: 部门, 乡镇, 街道 … */
  category: line(40),
  /** Former and short names by which its files may come. */
  otherNames: z.array(line(200).min(1)).max(20),
  /** Its own deadline, "2026-01-20"; null where that of the collection applies. */
  deadline: date.nullable(),
  contact: line(50),
  phone: line(50),
  email: line(200),
})
export type RosterUnit = z.infer<typeof rosterUnitSchema>

/**
 * How a unit stands in a collection, by the version in use: none came (未报), one came that nobody has passed or returned
 * yet, without errors (待审) or with (有错误), it was returned and no newer one came (已退回), it was passed (已通过).
 */
export const UNIT_STATES = ['missing', 'received', 'faulty', 'returned', 'accepted'] as const
export type UnitState = (typeof UNIT_STATES)[number]

/** What the office decided about a version. */
export const DECISIONS = ['open', 'returned', 'accepted'] as const
export type Decision = (typeof DECISIONS)[number]

/** What the state of a unit hangs on, of the version in use. */
export interface Standing {
  readonly decision: Decision
  /** Findings of severity error, what is not filled in among them: it is returned as well; null where checking took too long. */
  readonly errors: number | null
}

export function unitState(current: Standing | undefined): UnitState {
  if (!current) return 'missing'
  if (current.decision !== 'open') return current.decision
  return current.errors === 0 ? 'received' : 'faulty'
}

/**
 * Whether a unit is late: its first version came after the deadline, or none came and the deadline is past.
 * @param receivedOn day of the first version, "2026-01-20"; undefined where none came
 */
export function isLate(deadline: string, receivedOn: string | undefined, today: string): boolean {
  return (receivedOn ?? today) > deadline
}
