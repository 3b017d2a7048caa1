import { Button } from 'antd'
import { useState } from 'react'
import type { Output } from '../../core/contract.ts'
import type { ExportFormat } from '../../core/contract/export.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { useFailureAt } from '../parts/use-failure-at.ts'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'

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
  const [files, setFiles] = useState<Output<'report.export'>>()
  const [failure, setFailure] = useFailureAt(JSON.stringify([id, number, settings.exportFolder]))
  const [busy, setBusy] = useState(false)
  const write = async (replace: boolean) => {
    setFailure(undefined)
    setFiles(undefined)
    setBusy(true)
    try {
      setFiles(await call('report.export', { id, version: number, formats: [...FORMATS], replace }))
      written()
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setBusy(false)
    }
  }
  const open = (path: string) => {
    call('file.open', { path }).catch((error: unknown) => setFailure(failureOf(error)))
  }
  return (
    <>
      <Button
        size={size}
        loading={busy}
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
