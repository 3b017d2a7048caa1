import { isCutShort, useStep } from '../long-steps.ts'
import { StepLine } from '../parts/StepLine.tsx'
import { printRoute } from '../route.ts'
import { filesOf, PROCEDURE_FILES, procedureFiles, type ProcedureFiles } from './procedure-files.ts'
import { sendings } from './sendings.ts'

/** How what a report's 办理 writes and sends stands or ended, a line each, for its other views. */
export function ProcedureLines({ id }: { readonly id: string }) {
  return (
    <>
      {PROCEDURE_FILES.map((name) => (
        <FilesLine key={name} id={id} name={name} />
      ))}
      <SendingLine id={id} />
    </>
  )
}

function FilesLine({ id, name }: { readonly id: string; readonly name: ProcedureFiles }) {
  const step = useStep(procedureFiles, filesOf(id, name))
  if (!step) return null
  const { version } = step.asked
  const what = version === undefined ? name : `第 ${version} 版的文件`
  const isCut = isCutShort(step)
  return (
    <Line
      id={id}
      words={step.isRunning ? `正在写${what}…` : isCut ? `${what}没有写完。` : `${what}写好了。`}
      isCut={isCut}
    />
  )
}

/** What was sent stands among the deliveries. */
function SendingLine({ id }: { readonly id: string }) {
  const step = useStep(sendings, id)
  if (!step) return null
  const isCut = isCutShort(step)
  return (
    <Line
      id={id}
      words={step.isRunning ? '正在发送邮件…' : isCut ? '邮件没有发完。' : '邮件发出了。'}
      isCut={isCut}
    />
  )
}

function Line({
  id,
  words,
  isCut,
}: {
  readonly id: string
  readonly words: string
  readonly isCut: boolean
}) {
  const href = printRoute({ screen: 'report', id, view: 'procedure' })
  return <StepLine words={words} isCut={isCut} href={href} way="到办理看" />
}
