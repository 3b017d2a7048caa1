import { daysUntil } from '../../core/report/deadline.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { dateWords, daysWords } from '../parts/words.ts'
import { useEditor } from '../report/editor-context.ts'
import { useProgram } from '../status.ts'
import { SendPanel } from './SendPanel.tsx'
import './procedure.css'
import { Scans } from './Scans.tsx'
import { StateLine } from './StateLine.tsx'
import { Steps } from './Steps.tsx'
import { Timeline } from './Timeline.tsx'
import { useProcedure } from './use-procedure.ts'
import { Versions } from './Versions.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'

/** The report's way through the office: what comes next, what was signed, what was sent, everything that happened. */
export function ProcedureScreen() {
  const { opened } = useEditor()
  const { status } = useProgram()
  const state = useProcedure()
  const { procedure, failure } = state
  const { words, urgency } = daysWords(daysUntil(opened.deadline, status.today))
  const isSubmitted = procedure?.allowed.includes('submit') === false
  const isOpen = opened.state !== 'published' || !isSubmitted
  return (
    <article className="procedure">
      <div className="screen-head">
        <ScreenHeading>办理</ScreenHeading>
        {isOpen && (
          <p className="due">
            公开和报送期限：{dateWords(opened.deadline)}　<span className={`days ${urgency}`}>{words}</span>
          </p>
        )}
      </div>
      {failure && <FailureNotice failure={failure} retry={state.reload} />}
      {procedure && (
        <>
          <StateLine state={procedure.state} version={procedure.version} isSubmitted={isSubmitted} />
          <Steps procedure={procedure} change={state.change} />
          <Scans procedure={procedure} change={state.change} />
          <SendPanel procedure={procedure} reload={state.reload} />
          <Versions procedure={procedure} />
          <Timeline stamp={procedure} />
        </>
      )}
    </article>
  )
}
