import { call } from '../call.ts'
import { runStep, shownTask, useOwnStep } from '../long-steps.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { TaskProgress } from '../parts/TaskProgress.tsx'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { useProgram } from '../status.ts'
import { type Written, WrittenNotice } from './WrittenNotice.tsx'
import { writings } from './writings.ts'

export interface WriteFilesProps {
  /** On the button. */
  readonly label: string
  /** By which what came of it is found again: `writingOf`. */
  readonly writing: string
  readonly isOff?: boolean
  /** The one thing to do on its screen. */
  readonly isMain?: boolean
  readonly write: (task: string) => Promise<Written>
}

/** A button that writes files, how far it is, and what was written. */
export function WriteFiles({ label, writing, isOff = false, isMain = false, write }: WriteFilesProps) {
  const { setSettings } = useProgram()
  const step = useOwnStep(writings, writing)
  const isBusy = step?.isRunning === true
  const button = useFocusAfter<HTMLButtonElement>(isBusy)
  const run = async () => {
    const written = await runStep(writings, writing, { asked: undefined, work: write })
    // The folder that was typed is the usual one from now on.
    if (written) void call('settings.get', {}).then(setSettings, () => undefined)
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
      <TaskProgress task={shownTask(step)} />
      {step?.failure && <FailureNotice failure={step.failure} retry={() => void run()} />}
      {step?.done && <WrittenNotice written={step.done} />}
    </>
  )
}
