import { Button } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Procedure } from '../../core/contract/procedure.ts'
import type { FailureData } from '../../core/failure.ts'
import { isSigned } from '../../core/procedure/procedure.ts'
import { call } from '../call.ts'
import { runStep, useOwnStep, useStep } from '../long-steps.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { wayOn } from '../parts/way-on.ts'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { useEditor } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import { useHandedOut } from '../report/use-handed-out.ts'
import { printRoute } from '../route.ts'
import { useProgram } from '../status.ts'
import { failureOf, useOperation } from '../use-operation.ts'
import { Deliveries } from './Deliveries.tsx'
import { LetterView } from './LetterView.tsx'
import { filesOf, procedureFiles } from './procedure-files.ts'
import { sendings } from './sendings.ts'
import { SendForm } from './SendForm.tsx'

export interface SendPanelProps {
  readonly procedure: Procedure
  readonly reload: () => void
}

/** The mail to the level above: as a draft in the system's mail program, or sent from here. */
export function SendPanel({ procedure, reload }: SendPanelProps) {
  const { opened } = useEditor()
  const { findings } = useFindings()
  const handOut = useHandedOut()
  const { status, settings } = useProgram()
  const mail = useOperation('mail.get', { id: opened.id }, procedure)
  const key = filesOf(opened.id, '邮件')
  const written = useOwnStep(procedureFiles, key)
  const draft = written?.done?.files[0]?.path
  const [unopened, setUnopened] = useState<FailureData>()
  const failure = unopened ?? written?.failure
  const [isWanted, setIsWanted] = useState(false)
  const step = useStep(sendings, opened.id)
  // What is being sent, or was not, is told though one has looked elsewhere; what was sent stands among the deliveries.
  const sending = isWanted || step?.isRunning === true || step?.failure !== undefined
  const heading = useFocusAfter<HTMLHeadingElement>(sending)
  const wasRunning = useRef(false)
  const ended = useEffectEvent(() => {
    mail.reload()
    reload()
  })
  const isRunning = step?.isRunning === true
  useEffect(() => {
    if (wasRunning.current && !isRunning) ended()
    wasRunning.current = isRunning
  }, [isRunning])
  const { letter, toAttach = [], deliveries = [] } = mail.data ?? {}
  const isShown = isSigned(procedure.state)
  // What is in doubt of an earlier version can be settled in every state.
  if (!isShown && deliveries.length === 0) return null
  const acceptedErrors = findings.filter(({ severity }) => severity === 'error').length

  const write = async (replace: boolean) => {
    const asked = { place: settings.exportFolder ?? null }
    setUnopened(undefined)
    const wanted = { id: opened.id, formats: ['eml' as const], replace, acceptedErrors }
    const work = (task: string) => handOut((seen) => call('report.export', { ...wanted, seen, task }))
    const done = await runStep(procedureFiles, key, { asked, work })
    if (!done) return
    reload()
    const path = done.files[0]?.path ?? ''
    if (status.canReveal) call('file.open', { path }).catch((error: unknown) => setUnopened(failureOf(error)))
  }
  // The host refuses to send what was sent or may have been.
  const maySend = !deliveries.some(
    ({ state, version }) =>
      state === 'sending' || state === 'unknown' || (state === 'accepted' && version === procedure.version),
  )
  return (
    <section className="panel" aria-labelledby="send">
      <h2 id="send" tabIndex={-1} ref={heading}>
        邮件报送
      </h2>
      {mail.failure && !sending && <FailureNotice failure={mail.failure} retry={mail.reload} />}
      {isShown && letter && <LetterView letter={letter} toAttach={toAttach} />}
      {isShown && (
        <div className="row">
          <Button
            disabled={status.readOnly}
            loading={written?.isRunning === true}
            onClick={() => void write(false)}
          >
            写邮件
          </Button>
          {settings.smtp.host !== '' && !sending && maySend && (
            <Button disabled={status.readOnly} onClick={() => setIsWanted(true)}>
              直接发送…
            </Button>
          )}
          <a href={printRoute({ screen: 'settings', at: 'mail' })}>邮件设置</a>
        </div>
      )}
      {draft && <p role="status">邮件草稿已写好：{draft}。在邮件程序中核对后发出，再回到这里“登记报送”。</p>}
      {sending && (
        <SendForm
          procedure={procedure}
          letter={letter}
          close={() => {
            sendings.set(opened.id, undefined)
            setIsWanted(false)
          }}
        />
      )}
      {failure && <FailureNotice failure={failure} {...wayOn(failure, write)} />}
      <Deliveries
        deliveries={deliveries}
        by={procedure.names.submit ?? ''}
        settled={() => {
          heading.current?.focus()
          reload()
        }}
      />
    </section>
  )
}
