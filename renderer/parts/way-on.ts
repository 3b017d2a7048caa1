import type { FailureData } from '../../core/failure.ts'
import type { FailureNoticeProps } from './FailureNotice.tsx'

/** How writing files goes on after a failure: one that is there may have been worked on, and is replaced only where that is wanted. */
export function wayOn(
  { code }: FailureData,
  write: (replace: boolean) => Promise<void>,
): Pick<FailureNoticeProps, 'retry' | 'retryLabel'> {
  if (code === 'file-exists') return { retry: () => void write(true), retryLabel: '替换' }
  return { retry: () => void write(false) }
}
