import { Failure } from '../../core/failure.ts'

/** Milliseconds until a browser that has not answered is taken for silent, and ended by force. */
export interface EngineLimits {
  /** Until it has come up. */
  readonly start: number
  readonly printing: number
  /** For what is drawn, and which fonts there are. */
  readonly probing: number
  /** Until it has ended by itself. */
  readonly end: number
}

/** A piece of a volume, the longest print there is, took 11 s on a busy machine. */
export const ENGINE_LIMITS: EngineLimits = { start: 60_000, printing: 180_000, probing: 60_000, end: 3_000 }

/** What is told of a browser that was silent for so many milliseconds. */
export function silent(limit: number): Failure {
  return new Failure('engine-silent', { seconds: Math.round(limit / 1000) })
}
