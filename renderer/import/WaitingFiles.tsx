import { useSyncExternalStore } from 'react'
import { Notice } from '../parts/Notice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { printRoute, type Route } from '../route.ts'
import { subscribeWaitingFiles, waitingFiles } from '../waiting-files.ts'

export interface WaitingFilesProps {
  /** Where the one before would have led to, had no other waited. */
  readonly before: Route | undefined
  /** Opens the next, where none is shown. */
  readonly next?: () => void
}

/** Of files that the system asked to open at once: what became of the one before, and which are still to be shown. */
export function WaitingFiles({ before, next }: WaitingFilesProps) {
  const [first, ...others] = useSyncExternalStore(subscribeWaitingFiles, waitingFiles)
  const action = next && (
    <PlainButton size="small" onClick={next}>
      接着打开
    </PlainButton>
  )
  return (
    <>
      {before && before.screen !== 'reports' && (
        <p role="status">
          刚才的一份已经{before.screen === 'requirements' ? '采用' : '存入'}。
          <a href={printRoute(before)}>打开</a>
        </p>
      )}
      {first !== undefined && (
        <Notice kind="info" role="status" action={action}>
          {`还有“${first}”${others.length > 0 ? `等 ${others.length + 1} 个文件` : ''}要打开${next ? '。' : '，这一份办完以后接着看。'}`}
        </Notice>
      )}
    </>
  )
}
