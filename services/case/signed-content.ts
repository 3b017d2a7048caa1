import { Failure } from '../../core/failure.ts'
import { isSigned } from '../../core/procedure/procedure.ts'
import { digestOf } from '../digest.ts'
import type { ReportRecord } from '../store/reports.ts'
import type { Store } from '../store/store.ts'
import type { SignedContent } from '../store/versions.ts'

/**
 * What was signed of a report that is signed now, as it was signed; nothing of another.
 * @throws Failure 'changed-version'
 */
export function signedContent(store: Store, record: ReportRecord): SignedContent | undefined {
  if (!isSigned(record.state)) return undefined
  const content = versionContent(store, record.id, record.version)
  if (!content) throw new Error('A signed report without its version')
  return content
}

/**
 * A signed version, found to be as it was signed; undefined where there is none of this number.
 * @throws Failure 'changed-version'
 */
export function versionContent(store: Store, id: string, number: number): SignedContent | undefined {
  const content = store.versions.find(id, number)
  if (content && digestOf(new TextEncoder().encode(content.exchange)) !== content.version.digest)
    throw new Failure('changed-version', { version: number })
  return content
}
