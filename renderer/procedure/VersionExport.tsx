import { Button } from 'antd'
import { useState } from 'react'
import type { ExportFormat } from '../../core/contract/export.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { runStep, useOwnStep } from '../long-steps.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'
import { filesOf, procedureFiles } from './procedure-files.ts'

export interface VersionExportProps {
  /** The report's id. */
  readonly id: string
  readonly number: number
  readonly size?: 'small' | 'middle'
  /** Told when files were written: they stand in the timeline. */
  readonly written: () => void
}

/** What is wanted of a version that was signed: to be read, printed, handed on once more. */
const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'package']

/** Writes the files of a signed version again, beside those of the report as it is now. */
export function VersionExport({ id, number, size = 'small', written }: VersionExportProps) {
  const { status, settings } = useProgram()
  const key = filesOf(id, '签发的版本')
  const running = useOwnStep(procedureFiles, key)
  const step = running?.asked.version === number ? running : undefined
  const [unopened, setUnopened] = useState<FailureData>()
  const place = settings.exportFolder ?? null
  // Another file may lie where they would go now.
  const isElsewhere = step?.failure?.code === 'file-exists' && step.asked.place !== place
  const failure = unopened ?? (isElsewhere ? undefined : step?.failure)
  const files = step?.done
  const write = async (replace: boolean) => {
    setUnopened(undefined)
    const work = (task: string) =>
      call('report.export', { id, version: number, formats: [...FORMATS], replace, task })
    if (await runStep(procedureFiles, key, { asked: { version: number, place }, work })) written()
  }
  const open = (path: string) => {
    call('file.open', { path }).catch((error: unknown) => setUnopened(failureOf(error)))
  }
  return (
    <>
      <Button
        size={size}
        loading={step?.isRunning === true}
        disabled={running?.isRunning === true && !step}
        aria-label={`导出第 ${number} 版，供打印`}
        onClick={() => void write(false)}
      >
        导出
      </Button>
      {files && (
        <div className="version-files" role="status">
          第 {number} 版的文件已写入 {files.folder}
          {status.canReveal && '，打开 PDF 可以打印'}：
          <ul>
            {files.files.map(({ name, path }) => (
              <li key={path}>
                {name}
                {status.canReveal && (
                  <Button size="small" type="link" onClick={() => open(path)}>
                    打开
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {failure?.code === 'file-exists' ? (
        <FailureNotice failure={failure} retry={() => void write(true)} retryLabel="替换" />
      ) : (
        failure && <FailureNotice failure={failure} />
      )}
    </>
  )
}
