import type { Letter } from '../../core/contract/mail.ts'
import type { Procedure } from '../../core/contract/procedure.ts'
import { call } from '../call.ts'
import { runStep, shownTask, useStep } from '../long-steps.ts'
import { TaskProgress } from '../parts/TaskProgress.tsx'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { useFormDraft } from '../typed/use-form-draft.ts'
import { useEditor } from '../report/editor-context.ts'
import { useHandedOut } from '../report/use-handed-out.ts'
import { useProgram } from '../status.ts'
import { sendings } from './sendings.ts'
import { StepFrame } from './StepFrame.tsx'

export interface SendFormProps {
  readonly procedure: Procedure
  readonly letter: Letter | undefined
  readonly close: () => void
}

/** Sends by the office's mail server; the report counts as handed in only when the server has accepted it. */
export function SendForm({ procedure, letter, close }: SendFormProps) {
  const { opened } = useEditor()
  const { settings } = useProgram()
  const draft = useFormDraft(`send ${opened.id}`, undefined, { by: procedure.names.submit ?? '' })
  const { by } = draft.value
  const step = useStep(sendings, opened.id)
  const task = shownTask(step)
  const handOut = useHandedOut()
  const button = useFocusAfter<HTMLButtonElement>(task.progress !== undefined)
  const shown = letter && { ...letter, version: procedure.version }
  const send = async () => {
    const { id } = opened
    const work = (task: string) => handOut((seen) => call('mail.send', { id, by, task, shown, seen }))
    if ((await runStep(sendings, id, { asked: undefined, work })) === undefined) return
    draft.drop()
    close()
  }
  return (
    <StepFrame
      head={
        <>
          <h3>直接发送</h3>
          {letter && (
            <p>
              把<strong>第 {procedure.version} 版</strong>发给{' '}
              <strong>{letter.to || '（未填收件人）'}</strong>
              {letter.cc !== '' && `，抄送 ${letter.cc}`}，附件 {letter.attachments.length}{' '}
              个。主题、正文和附件见上面。
            </p>
          )}
          <p className="muted">服务器接收以后，自动登记为“已报送”；没有接收的，不登记。</p>
          {settings.layout.signature !== 'none' && opened.signedOn === null && (
            <p className="warning">
              还没有填成文日期，发出的文件里日期是空着的；要带日期的，请先在“签字件”中填写。
            </p>
          )}
        </>
      }
      person={{ label: '报送人', value: by, onChange: (name) => draft.put({ by: name }) }}
      act={{
        words: '发送',
        disabled: by.trim() === '' || letter?.to === '',
        busy: task.progress !== undefined,
      }}
      button={button}
      failure={step?.failure}
      draft={draft}
      submit={() => void send()}
      close={task.progress ? undefined : close}
      below={<TaskProgress task={task} />}
    />
  )
}
