import { Button } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import type { Procedure } from '../../core/contract/procedure.ts'
import { isSigned, type StepAction } from '../../core/procedure/procedure.ts'
import { ACTION_WORDS } from '../../core/procedure/words.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { PrintButton } from '../parts/PrintButton.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { printRoute } from '../route.ts'
import { useEditor } from '../report/editor-context.ts'
import { useHandedOut } from '../report/use-handed-out.ts'
import { useProgram } from '../status.ts'
import { ACTIONS, inOrder } from './actions.ts'
import { StepForm } from './StepForm.tsx'
import type { ProcedureProps } from './use-procedure.ts'
import { stepPlace } from '../typed/form-places.ts'
import { isWanted } from '../typed/drafts.ts'

/** What may be done next; one step is filled in at a time. */
export function Steps({ procedure, change }: ProcedureProps) {
  const { opened } = useEditor()
  const { status } = useProgram()
  const [chosen, setChosen] = useState(() =>
    procedure.allowed.find((each) => isWanted(stepPlace(opened.id, each))),
  )
  const [taken, setTaken] = useState<{ readonly action: StepAction; readonly from: Procedure }>()
  const [failure, setFailure] = useState<FailureData>()
  // It is said, and its form goes, when the whole screen shows what came of it.
  const isTaken = taken !== undefined && taken.from !== procedure
  const action = !isTaken && chosen && (taken || procedure.allowed.includes(chosen)) ? chosen : undefined
  const { onward, back } = inOrder(procedure.allowed)
  const heading = useFocusAfter<HTMLHeadingElement>(action !== undefined)
  const choose = (next: StepAction | undefined) => {
    setFailure(undefined)
    setTaken(undefined)
    setChosen(next)
  }
  return (
    <section className="panel" aria-labelledby="next-steps">
      <h2 id="next-steps" tabIndex={-1} ref={heading}>
        下一步
      </h2>
      {/* Said here, where the keyboard is: the line of states may be out of sight. */}
      <p role="status" className="done step-taken">
        {isTaken && ACTIONS[taken.action].done}
      </p>
      <WhatNext id={opened.id} procedure={procedure} />
      {action ? (
        <StepForm
          key={action}
          action={action}
          procedure={procedure}
          change={change}
          close={() => choose(undefined)}
          done={() => setTaken({ action, from: procedure })}
          refuse={setFailure}
        />
      ) : (
        <div className="row">
          {onward.map((each, i) => (
            <Button
              key={each}
              // What is only registered here was done elsewhere.
              type={i === 0 && !isSigned(procedure.state) ? 'primary' : 'default'}
              disabled={status.readOnly}
              onClick={() => choose(each)}
            >
              {ACTION_WORDS[each]}…
            </Button>
          ))}
          {back.map((each) => (
            <Button key={each} type="text" disabled={status.readOnly} onClick={() => choose(each)}>
              {ACTION_WORDS[each]}…
            </Button>
          ))}
        </div>
      )}
      {failure && <FailureNotice failure={failure} />}
    </section>
  )
}

function WhatNext({
  id,
  procedure: { state, allowed },
}: {
  readonly id: string
  readonly procedure: Procedure
}) {
  const handOut = useHandedOut()
  if (!isSigned(state))
    return (
      <>
        <p>
          送领导签字用的 Word 文件和审签单，在
          <a href={printRoute({ screen: 'report', id, view: 'export' })}>导出</a>
          中生成；审签单也可以在这里直接打印。
        </p>
        <PrintButton wanted={{ id, what: 'approval' }} label="打印审签单…" handOut={handOut} />
      </>
    )
  if (!allowed.includes('submit') && !allowed.includes('publish'))
    return <p>已经报送，也已经公开，这份报告办完了。发现差错要更正的，“重新打开”写下一版。</p>
  return (
    <>
      <p>
        {allowed.includes('submit') && allowed.includes('publish')
          ? '报送上级、在网站公开，先后不限，办好一项，回到这里登记一项：'
          : '还有一项要办，办好后回到这里登记：'}
      </p>
      <ul className="ways-out">
        {allowed.includes('submit') && (
          <li>
            报送上级：<WayTo place="covering-letter">写报送函</WayTo>、<WayTo place="send">发邮件</WayTo>
            ，或走公文交换，送出后登记报送。
          </li>
        )}
        {allowed.includes('publish') && (
          <li>
            在网站公开：<a href={printRoute({ screen: 'report', id, view: 'export' })}>导出网页文件</a>
            ，网站上看得到后登记公开。
          </li>
        )}
      </ul>
    </>
  )
}

/** To what stands further down on this screen. */
function WayTo({ place, children }: { readonly place: string; readonly children: string }) {
  return (
    <PlainButton kind="link" onClick={() => document.getElementById(place)?.focus()}>
      {children}
    </PlainButton>
  )
}
