import type { SeenVersion } from '../../core/contract/submission.ts'
import { Failure } from '../../core/failure.ts'
import type { Store } from '../store/store.ts'
import type { SubmissionRecord } from '../store/submissions.ts'

/**
 * A decision belongs to the version that was seen, as it stood then.
 * @throws Failure 'version-overtaken'
 */
export function refuseOvertaken(store: Store, record: SubmissionRecord, seen: SeenVersion): void {
  if (record.digest !== seen.digest || record.decision !== seen.decision)
    throw new Failure('version-overtaken', {})
  refuseOtherInUse(store, record, seen.inUse)
}

/**
 * @param seen the unit it was of; null where it waited to be claimed
 * @throws Failure 'version-overtaken'
 */
export function refuseOtherUnit(store: Store, { unit }: SubmissionRecord, seen: string | null): void {
  const present = unit === null ? undefined : store.roster.ofKey(unit)?.id
  if ((present ?? null) !== seen) throw new Failure('version-overtaken', {})
}

/**
 * @param seen the version that was in use
 * @throws Failure 'version-overtaken'
 */
export function refuseOtherInUse(store: Store, { unit }: SubmissionRecord, seen: string | null): void {
  const current = unit === null ? undefined : store.submissions.inUseOf(unit)
  const inUse = current && store.submissions.idOf(current.key)
  if ((inUse ?? null) !== seen) throw new Failure('version-overtaken', {})
}
