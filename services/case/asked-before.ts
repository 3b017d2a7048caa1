import type { Asked } from '../../core/contract/intake.ts'
import type { TextField } from '../../core/form/form.ts'
import { textOf } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import type { Store } from '../store/store.ts'
import type { SubmissionRecord } from '../store/submissions.ts'
import { contentOf } from './submission.ts'

/**
 * What was asked of a unit before a version came: what the letter said that returned an earlier one, of several the latest.
 * What was asked of another unit, which a version was of by mistake, was not asked of this one.
 * @param versions all of the unit
 */
export function askedBefore(
  store: Store,
  { version }: SubmissionRecord,
  versions: readonly SubmissionRecord[],
  report: Report,
): Asked | null {
  const earlier = versions
    .filter((each) => each.version < version)
    .toSorted((one, other) => other.version - one.version)
  for (const { id, key, version: number } of earlier) {
    const returned = store.returns.ofSubmission(id).find(({ to }) => to === null)
    if (!returned) continue
    const before = returned.alike.length > 0 ? contentOf(store, key).report : undefined
    const rewritten = returned.alike.map(
      ({ field }) =>
        before !== undefined && textOf(before, field as TextField) !== textOf(report, field as TextField),
    )
    return { ...returned, version: number, rewritten }
  }
  return null
}
