import { useState } from 'react'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { TaskProgress } from '../../parts/TaskProgress.tsx'
import { useFocusAfter } from '../../parts/use-focus-after.ts'
import { failureOf } from '../../use-operation.ts'
import { useTask } from '../../use-task.ts'
import { useCollection } from '../collection-context.ts'

/** Checks every report anew, after requirements or last year's reports came. */
export function Recheck({ checked }: { readonly checked: () => void }) {
  const { collection, readOnly } = useCollection()
  const task = useTask()
  const [failure, setFailure] = useState<FailureData>()
  const isBusy = task.progress !== undefined
  const button = useFocusAfter<HTMLButtonElement>(isBusy)
  const check = () => {
    setFailure(undefined)
    task
      .run((name) => call('collection.recheck', { id: collection.id, task: name }))
      .then(checked, (error: unknown) => setFailure(failureOf(error)))
  }
  return (
    <>
      <TaskProgress task={task} />
      {failure && <FailureNotice failure={failure} />}
      {!isBusy && (
        <PlainButton
          ref={button}
          disabled={readOnly}
          title="上级的要求、去年的报告有变化时，把收到的报告再检查一遍"
          onClick={check}
        >
          重新检查
        </PlainButton>
      )}
    </>
  )
}
