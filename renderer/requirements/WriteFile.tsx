import { Button } from 'antd'
import { useState } from 'react'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { FolderField } from '../parts/FolderField.tsx'
import { useFailureAt } from '../parts/use-failure-at.ts'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'
import { missingWords } from './problem-words.ts'

export interface WriteFileProps {
  readonly requirements: Requirements
  readonly disabled: boolean
  readonly flush: () => Promise<boolean>
}

/** Writes the file that goes to the units below. */
export function WriteFile({ requirements, disabled, flush }: WriteFileProps) {
  const { settings, status } = useProgram()
  const [typed, setTyped] = useState(settings.exportFolder ?? '')
  const place = status.canChooseFolder ? settings.exportFolder : typed
  const [failure, setFailure] = useFailureAt(JSON.stringify([place, requirements.year]))
  const [path, setPath] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const missing = missingWords(requirements)
  const write = async (replace: boolean) => {
    setFailure(undefined)
    setPath(undefined)
    setIsBusy(true)
    try {
      if (!(await flush())) return
      const folder = status.canChooseFolder || typed.trim() === '' ? {} : { folder: typed.trim() }
      const written = await call('requirements.export', { year: requirements.year, replace, ...folder })
      setPath(written.path)
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <section className="asked-rows">
      <h3>生成文件</h3>
      <FolderField typed={typed} type={setTyped} />
      {failure && (
        <FailureNotice
          failure={failure}
          {...(failure.code === 'file-exists' && { retry: () => void write(true), retryLabel: '替换' })}
        />
      )}
      <Button
        type="primary"
        loading={isBusy}
        disabled={disabled || missing !== undefined}
        onClick={() => void write(false)}
      >
        生成报送要求文件
      </Button>
      {missing && <p className="warning">现在还不能生成：{missing}</p>}
      <p role="status">
        {path && `已写好：${path}。用邮件或者内网发给下级单位，对方在“导入”中打开就能采用。`}
      </p>
    </section>
  )
}
