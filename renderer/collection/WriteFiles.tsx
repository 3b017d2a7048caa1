import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { TaskProgress } from '../parts/TaskProgress.tsx'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { call } from '../call.ts'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'
import { useTask } from '../use-task.ts'
import { type Written, WrittenNotice } from './WrittenNotice.tsx'

export interface WriteFilesProps {
  /** On the button. */
  readonly label: string
  readonly isOff?: boolean
  /** The one thing to do on its screen. */
  readonly isMain?: boolean
  readonly write: (task: string) => Promise<Written>
}

/** A button that writes files, how far it is, and what was written. */
export function WriteFiles({ label, isOff = false, isMain = false, write }: WriteFilesProps) {
  const { setSettings } = useProgram()
  const task = useTask()
  const [written, setWritten] = useState<Written>()
  const [failure, setFailure] = useState<FailureData>()
  const isBusy = task.progress !== undefined
  const button = useFocusAfter<HTMLButtonElement>(isBusy)
  const run = async () => {
    setFailure(undefined)
    setWritten(undefined)
    try {
      setWritten(await task.run(write))
      // The folder that was typed is the usual one from now on.
      void call('settings.get', {}).then(setSettings, () => undefined)
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <>
      <div className="row">
        <PlainButton
          ref={button}
          {...(isMain ? { kind: 'primary' as const } : {})}
          disabled={isOff || isBusy}
          onClick={() => void run()}
        >
          {label}
        </PlainButton>
      </div>
      <TaskProgress task={task} />
      {failure && <FailureNotice failure={failure} retry={() => void run()} />}
      {written && <WrittenNotice written={written} />}
    </>
  )
}
