import { Button } from 'antd'
import type { Output } from '../../core/contract.ts'
import type { Procedure } from '../../core/contract/procedure.ts'
import { isSigned } from '../../core/procedure/procedure.ts'
import { call } from '../call.ts'
import { runStep, useOwnStep } from '../long-steps.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { LetterFields } from '../parts/letter/LetterFields.tsx'
import { PrintButton } from '../parts/PrintButton.tsx'
import { wayOn } from '../parts/way-on.ts'
import { useEditor } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import { useHandedOut } from '../report/use-handed-out.ts'
import { printRoute } from '../route.ts'
import { useProgram } from '../status.ts'
import { useOperation } from '../use-operation.ts'
import { filesOf, procedureFiles } from './procedure-files.ts'

/** The formal letter (报送函) with which the report goes up: its number and date, how it reads, its files. */
export function LetterPanel({
  procedure,
  reload,
}: {
  readonly procedure: Procedure
  readonly reload: () => void
}) {
  const { opened } = useEditor()
  const { findings } = useFindings()
  const handOut = useHandedOut()
  const { status, settings } = useProgram()
  const { data, failure, reload: again } = useOperation('letter.get', { id: opened.id }, procedure)
  const key = filesOf(opened.id, '报送函')
  const step = useOwnStep(procedureFiles, key)
  const { failure: refused, done: written } = step ?? {}
  if (!isSigned(procedure.state)) return null
  const write = async (replace: boolean) => {
    const asked = { place: settings.exportFolder ?? null }
    const acceptedErrors = findings.filter(({ severity }) => severity === 'error').length
    const wanted = { id: opened.id, formats: ['letter' as const], replace, acceptedErrors }
    const work = (task: string) => handOut((seen) => call('report.export', { ...wanted, seen, task }))
    if (await runStep(procedureFiles, key, { asked, work })) reload()
  }
  return (
    <section className="panel" aria-labelledby="covering-letter">
      <h2 id="covering-letter" tabIndex={-1}>
        报送函
      </h2>
      {failure && <FailureNotice failure={failure} retry={again} />}
      {data && (
        <>
          <LetterFields id={opened.id} letter={data} disabled={status.readOnly} changed={again} />
          <LetterWords letter={data} />
        </>
      )}
      <div className="row">
        <Button
          disabled={status.readOnly}
          loading={step?.isRunning === true}
          onClick={() => void write(false)}
        >
          写报送函
        </Button>
        <PrintButton wanted={{ id: opened.id, what: 'letter' }} label="打印报送函…" handOut={handOut} />
        <a href={printRoute({ screen: 'settings', at: 'letter' })}>报送函设置</a>
      </div>
      {written && (
        <p role="status">
          报送函已写好：{written.files.map(({ name }) => name).join('、')}，在{written.folder}。
        </p>
      )}
      {refused && <FailureNotice failure={refused} {...wayOn(refused, write)} />}
    </section>
  )
}

/** How it reads. */
function LetterWords({
  letter: { to, title, paragraphs, enclosures, note, withMail },
}: {
  readonly letter: Output<'letter.get'>
}) {
  return (
    <details className="sent-text">
      <summary>{title}</summary>
      <p>{[...(to === '' ? [] : [to]), ...paragraphs, `附件：${enclosures.join('；')}`, note].join('\n')}</p>
      {withMail && <p className="muted">写邮件时一并附上。</p>}
    </details>
  )
}
