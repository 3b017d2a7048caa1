import { call } from '../../call.ts'
import { runStep, shownTask, useOwnStep } from '../../long-steps.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { TaskProgress } from '../../parts/TaskProgress.tsx'
import { useFocusAfter } from '../../parts/use-focus-after.ts'
import { useCollection } from '../collection-context.ts'
import { rechecks } from './rechecks.ts'

/** Checks every report anew, after requirements or last year's reports came. */
export function Recheck({ checked }: { readonly checked: () => void }) {
  const { collection, readOnly } = useCollection()
  const { id } = collection
  const step = useOwnStep(rechecks, id)
  const isBusy = step?.isRunning === true
  const button = useFocusAfter<HTMLButtonElement>(isBusy)
  const check = async () => {
    const work = (task: string) => call('collection.recheck', { id, task })
    if (await runStep(rechecks, id, { asked: undefined, work })) checked()
  }
  return (
    <>
      <TaskProgress task={shownTask(step)} />
      {step?.failure && <FailureNotice failure={step.failure} />}
      {!isBusy && (
        <PlainButton
          ref={button}
          disabled={readOnly}
          title="上级的要求、去年的报告有变化时，把收到的报告再检查一遍"
          onClick={() => void check()}
        >
          重新检查
        </PlainButton>
      )}
    </>
  )
}
