import { z } from 'zod'
import { date, instant } from '../values.ts'
import type { Step } from './records.ts'

/** What is registered of a signed version: that it was handed in, that it was published. */
export const REGISTERED = ['submit', 'publish'] as const

export const registration = z.object({
  action: z.enum(REGISTERED),
  version: z.int(),
  /** The day on which it was done; null where only is known when it was registered. */
  on: date.nullable(),
  /** When it was registered. */
  at: instant,
  by: z.string(),
})
/** A registration in force, of this version or an earlier one. */
export type Registration = z.infer<typeof registration>

/** The day of a registration as it was told, or corrected. Only added to. */
export interface RegisteredDate {
  readonly action: Registration['action']
  readonly version: number
  /** "2026-01-20" */
  readonly on: string
  readonly at: string
  readonly by: string
  /** Why it was corrected; empty where it was told with the step. */
  readonly reason: string
}

/**
 * What is registered and was not taken back, oldest first, each with the day that was told last.
 * @param steps oldest first
 * @param dates oldest first
 */
export function registrationsOf(steps: readonly Step[], dates: readonly RegisteredDate[]): Registration[] {
  const standing: Registration[] = []
  for (const { action, version, at, by } of steps) {
    if (action === 'revert') standing.pop()
    if (action !== 'submit' && action !== 'publish') continue
    const on = dates.findLast((each) => each.action === action && each.version === version)?.on ?? null
    standing.push({ action, version, on, at, by })
  }
  return standing
}

/** The last registration of an action, of whatever version. */
export function lastRegistered(
  registrations: readonly Registration[],
  action: Registration['action'],
): Registration | undefined {
  return registrations.findLast((each) => each.action === action)
}
