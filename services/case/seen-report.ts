import { Failure } from '../../core/failure.ts'
import type { SeenReport } from '../../core/procedure/records.ts'
import { exchangeDigest } from '../digest.ts'
import type { StoredReport } from './stored-report.ts'

/**
 * What is done with a report is done with what was seen of it.
 * @param seen absent where nobody looked at it
 * @throws Failure 'changed-meanwhile'
 */
export function refuseUnseen(
  { record, report }: Pick<StoredReport, 'record' | 'report'>,
  seen: SeenReport | undefined,
): void {
  if (!seen) return
  if (seen.version !== record.version || seen.digest !== exchangeDigest(report))
    throw new Failure('changed-meanwhile', {})
}
