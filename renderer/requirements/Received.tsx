import { Button } from 'antd'
import { useState } from 'react'
import type { Output } from '../../core/contract.ts'
import type { KeptRequirements } from '../../core/contract/requirements.ts'
import type { FailureData } from '../../core/failure.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { Question } from '../parts/Question.tsx'
import { RequirementsView } from '../parts/requirements/RequirementsView.tsx'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { instantWords } from '../parts/words.ts'
import { navigate } from '../route.ts'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'
import { removed } from './removed.ts'

export interface ReceivedProps {
  readonly received: readonly KeptRequirements[]
  readonly changed: (all: Output<'requirements.list'>) => void
}

/** What was taken in from the level above, by year; it can be followed no more. */
export function Received({ received, changed }: ReceivedProps) {
  const { status } = useProgram()
  const [failure, setFailure] = useState<FailureData>()
  const [asked, setAsked] = useState<Requirements>()
  const heading = useFocusAfter<HTMLHeadingElement>(asked !== undefined)
  const remove = (from: Requirements) => {
    setFailure(undefined)
    removed({ role: 'received', year: from.year, from }, changed).catch((error: unknown) =>
      setFailure(failureOf(error)),
    )
    setAsked(undefined)
  }
  return (
    <section className="panel" aria-labelledby="received">
      <h2 id="received" tabIndex={-1} ref={heading}>
        上级单位要求我们的
      </h2>
      {failure && <FailureNotice failure={failure} />}
      {received.length === 0 && (
        <p>还没有。上级单位发来报送要求文件的，在“导入”里打开，或者拖到窗口里。没有这个文件，一切照旧。</p>
      )}
      {received.map(({ requirements, at }, i) => (
        <details key={requirements.year} open={i === 0} className="received-year">
          <summary>
            {requirements.year}年度，{requirements.notice.office}
            <span className="muted">　{instantWords(at, status.today)} 采用</span>
          </summary>
          <RequirementsView requirements={requirements} />
          <div className="row">
            <Button disabled={status.readOnly} onClick={() => setAsked(requirements)}>
              不再采用 {requirements.year}年度的…
            </Button>
          </div>
        </details>
      ))}
      <div className="row">
        <Button onClick={() => navigate({ screen: 'import' })}>打开报送要求文件</Button>
      </div>
      {asked !== undefined && (
        <Question
          title={`不再采用 ${asked.year}年度的报送要求？`}
          close={() => setAsked(undefined)}
          answers={
            <>
              <Button onClick={() => setAsked(undefined)}>继续采用</Button>
              <Button danger onClick={() => remove(asked)}>
                不再采用
              </Button>
            </>
          }
        >
          <p>
            提示、检查、截止日期和邮件都回到没有采用以前的样子，报告里写的字不动。要求文件还在的，可以重新打开采用。
          </p>
        </Question>
      )}
    </section>
  )
}
