import { FailureNotice } from '../parts/FailureNotice.tsx'
import { useOperation } from '../use-operation.ts'
import { VersionChanges, type VersionChangesProps } from './VersionChanges.tsx'

export interface VersionDifferencesProps extends Pick<VersionChangesProps, 'report' | 'restore'> {
  /** The report's id. */
  readonly id: string
  /** Which signed version. */
  readonly number: number
}

/** What was changed since a version was signed, and the way back for each place. */
export function VersionDifferences({ id, number, report, restore }: VersionDifferencesProps) {
  const { data, failure, loading, reload } = useOperation('version.open', { id, number })
  if (failure) return <FailureNotice failure={failure} retry={reload} />
  if (!data) return loading ? <p className="muted">正在读取…</p> : null
  return <VersionChanges version={data.version} signed={data.report} report={report} restore={restore} />
}
