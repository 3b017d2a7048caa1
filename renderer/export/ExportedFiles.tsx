import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Operation, Output } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { fileEndings } from '../parts/file-endings.ts'
import { FORMAT_NAMES } from '../parts/format-names.ts'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'

/** The files that were written, with ways to them. */
export function ExportedFiles({ written }: { readonly written: Output<'report.export'> }) {
  const { status } = useProgram()
  const endings = fileEndings(written.files.map(({ name }) => name))
  const [failure, setFailure] = useState<FailureData>()
  const end = useRef<HTMLDivElement>(null)
  // What was written is told below the button, perhaps below the window.
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' })
  }, [written])
  const ask = (operation: Extract<Operation, 'file.open' | 'file.reveal'>, path: string) => {
    setFailure(undefined)
    call(operation, { path }).catch((error: unknown) => setFailure(failureOf(error)))
  }
  return (
    <>
      <Alert
        type="success"
        showIcon
        role="status"
        title={`已写好 ${written.files.length} 个文件`}
        description={
          <>
            <p>
              {written.isFolderNew && '新建了文件夹 '}
              {written.folder}
            </p>
            <ul>
              {written.files.map(({ path, name, format }, i) => (
                <li key={path} title={name}>
                  {FORMAT_NAMES[format]}　<span className="muted">{endings[i]}</span>
                  {status.canReveal && (
                    <>
                      <Button size="small" type="link" onClick={() => ask('file.open', path)}>
                        {format === 'eml' ? '写邮件' : '打开'}
                      </Button>
                      <Button size="small" type="link" onClick={() => ask('file.reveal', path)}>
                        所在文件夹
                      </Button>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </>
        }
      />
      {failure && <FailureNotice failure={failure} />}
      <div ref={end} />
    </>
  )
}
