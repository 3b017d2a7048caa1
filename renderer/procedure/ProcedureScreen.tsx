import { FailureNotice } from '../parts/FailureNotice.tsx'
import { PeopleContext } from '../parts/people.ts'
import { useEditor } from '../report/editor-context.ts'
import { useProgram } from '../status.ts'
import { DueLine } from './DueLine.tsx'
import { LetterPanel } from './LetterPanel.tsx'
import { SendPanel } from './SendPanel.tsx'
import './procedure.css'
import { Scans } from './Scans.tsx'
import { StateLine } from './StateLine.tsx'
import { Steps } from './Steps.tsx'
import { Timeline } from './Timeline.tsx'
import { usePeople } from './use-people.ts'
import { useProcedure } from './use-procedure.ts'
import { Versions } from './Versions.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'

/** The report's way through the office: what comes next, what was signed, what was sent, everything that happened. */
export function ProcedureScreen() {
  const { opened } = useEditor()
  const { status } = useProgram()
  const state = useProcedure()
  const { procedure, failure } = state
  const people = usePeople(procedure, state.change)
  const isSubmitted = procedure?.allowed.includes('submit') === false
  return (
    <article className="procedure">
      <div className="screen-head">
        <ScreenHeading>办理</ScreenHeading>
        {procedure && <DueLine deadline={opened.deadline} today={status.today} procedure={procedure} />}
      </div>
      {failure && <FailureNotice failure={failure} retry={state.reload} />}
      {procedure && (
        <PeopleContext value={people}>
          <StateLine state={procedure.state} version={procedure.version} isSubmitted={isSubmitted} />
          <Steps procedure={procedure} change={state.change} />
          <Scans procedure={procedure} change={state.change} />
          <LetterPanel procedure={procedure} reload={state.reload} />
          <SendPanel procedure={procedure} reload={state.reload} />
          <Versions procedure={procedure} change={state.change} />
          <Timeline stamp={procedure} />
        </PeopleContext>
      )}
    </article>
  )
}
