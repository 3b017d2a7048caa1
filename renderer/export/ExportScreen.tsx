import { Alert, Button } from 'antd'
import { useState } from 'react'
import { pressingWords } from '../../core/checks/grades.ts'
import type { ExportFormat } from '../../core/contract/export.ts'
import { reportTitle } from '../../core/document/title.ts'
import type { FailureData } from '../../core/failure.ts'
import { mayEdit } from '../../core/procedure/procedure.ts'
import { call } from '../call.ts'
import { runStep, shownTask, useOwnStep } from '../long-steps.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { TaskProgress } from '../parts/TaskProgress.tsx'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { useEditor } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import { useHandedOut } from '../report/use-handed-out.ts'
import { useReport } from '../report/use-session-value.ts'
import { useProgram } from '../status.ts'
import { ExportedFiles } from './ExportedFiles.tsx'
import { FolderField } from '../parts/FolderField.tsx'
import { reportExports } from './report-exports.ts'
import { FontNotice } from './FontNotice.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { USUAL_FORMATS } from './formats.ts'
import { LetterFieldsOf } from './LetterFieldsOf.tsx'
import { MailReceiver } from './MailReceiver.tsx'
import { PastExports } from './PastExports.tsx'
import { SignatureDate } from './SignatureDate.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'

/** What will be written and where, what stands against it, and one button. */
export function ExportScreen() {
  const { opened, reopen } = useEditor()
  const handOut = useHandedOut()
  const { findings } = useFindings()
  const { status, settings, setSettings } = useProgram()
  const report = useReport()
  const step = useOwnStep(reportExports, opened.id)
  const { asked, done: written } = step ?? {}
  // What was asked for stands there still, where it is looked at after a look elsewhere.
  const [formats, setFormats] = useState<readonly ExportFormat[]>(
    asked?.formats ?? USUAL_FORMATS[opened.state],
  )
  const [folder, setFolder] = useState(asked?.folder ?? settings.exportFolder ?? status.usualFolder)
  const place = (status.canChooseFolder ? settings.exportFolder : folder) ?? undefined
  const isElsewhere = JSON.stringify([asked?.place, asked?.formats]) !== JSON.stringify([place, formats])
  // Another file may lie where the fields lead now.
  const failure = step?.failure?.code === 'file-exists' && isElsewhere ? undefined : step?.failure
  const task = shownTask(step)
  const button = useFocusAfter<HTMLButtonElement>(task.progress !== undefined)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  // Of what was signed nothing can be put right here, and it was looked at when it was signed.
  const isOpen = mayEdit(opened.state)
  const isDoubtful = isOpen && errors > 0

  const write = async (replace: boolean, acceptedErrors = errors) => {
    const { id } = opened
    const wanted = { formats, folder, place, acceptedErrors }
    const typed: { folder?: string } = status.canChooseFolder || folder.trim() === '' ? {} : { folder }
    const input = { id, formats: [...formats], replace, acceptedErrors, ...typed }
    const work = (task: string) => handOut((seen) => call('report.export', { ...input, seen, task }))
    const done = await runStep(reportExports, id, { asked: wanted, work })
    if (!done) return
    setFolder(done.folder)
    if (typed.folder !== undefined) setSettings({ ...settings, exportFolder: done.folder })
    reopen()
  }
  /** What was refused for want of a consent is done with it, all else is tried again. */
  const wayOn = (refused: FailureData) => {
    if (refused.code === 'file-exists')
      return { retry: () => void write(true, asked?.acceptedErrors ?? 0), retryLabel: '替换' }
    if (refused.code === 'errors-stand')
      return { retry: () => void write(false, refused.detail.count), retryLabel: '仍要导出' }
    return { retry: () => void write(false) }
  }
  return (
    <article>
      <ScreenHeading>导出</ScreenHeading>
      <p>
        文件名：<strong>{reportTitle(report.agency, report.year)}</strong>
      </p>
      <FormatChoice formats={formats} choose={setFormats} />
      <FolderField typed={folder} type={setFolder} />
      <SignatureDate />
      {formats.includes('eml') && <MailReceiver id={opened.id} />}
      {formats.includes('letter') && <LetterFieldsOf id={opened.id} disabled={status.readOnly} />}
      {isDoubtful && (
        <Alert
          type="warning"
          title={`检查发现 ${pressingWords(findings)}，导出后可能被退回；仍要导出的，会记录在案。`}
          action={<a href={`#/report/${encodeURIComponent(opened.id)}/check`}>查看</a>}
        />
      )}
      <div className="row">
        <Button
          ref={button}
          type={isDoubtful ? 'default' : 'primary'}
          size="large"
          loading={task.progress !== undefined}
          disabled={formats.length === 0}
          onClick={() => void write(false)}
        >
          {isDoubtful ? '仍要导出' : '导出'}
        </Button>
      </div>
      <TaskProgress task={task} />
      {failure && <FailureNotice failure={failure} {...wayOn(failure)} />}
      {written && <ExportedFiles written={written} />}
      <FontNotice />
      <PastExports id={opened.id} exports={opened.exports} isOpen={isOpen} />
    </article>
  )
}
