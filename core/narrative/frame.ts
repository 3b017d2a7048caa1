import type { Context, Subject } from './context.ts'
import type { ClaimKind } from './kinds.ts'
import type { Tag } from './tags.ts'

/**
 * One thing that can be said of the form's figures: a matter, what was done with it, and which figures of the form that
 * gives. A figure, 0件, a denial, and a bare verb all fill the same frame. A frame that says nothing explains figures that
 * only look like the form's.
 */
export interface Frame {
  readonly subject: Subject
  /** What is counted: one of these. */
  readonly of: readonly Tag[]
  /** What is said of it: all of these. */
  readonly by: readonly Tag[]
  /** What may be said besides and changes nothing. */
  readonly with: readonly Tag[]
  readonly says: readonly ClaimKind[]
  readonly units: ReadonlySet<string>
  /** What is counted need not be named where the text speaks of it: 收到申请5件，办结4件. */
  readonly isImplied: boolean
  /** What the text may speak of then. */
  readonly impliedBy: readonly (Subject | undefined)[]
  /** It can be said of nothing only: where there were no 行政许可事项, no permits were given. */
  readonly isOfNone: boolean
  /** Where it can be said at all; everywhere where it does not say. `before` is what was spoken of before its own words. */
  readonly when?: (context: Context, before: Context) => boolean
  /** All words that it explains. */
  readonly explains: ReadonlySet<Tag>
}

export type Row = Partial<Omit<Frame, 'explains'>> & Pick<Frame, 'of'>

/** The frames of rows about one subject, counted in units. */
export function frames(subject: Subject, units: ReadonlySet<string>, rows: readonly Row[]): Frame[] {
  return rows.map((row) => ({
    subject,
    units,
    by: [],
    with: [],
    says: [],
    isImplied: false,
    impliedBy: [subject],
    isOfNone: false,
    ...row,
    explains: new Set([...row.of, ...(row.by ?? []), ...(row.with ?? []), 'disclosure', 'anyone']),
  }))
}
