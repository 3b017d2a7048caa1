import { Button } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from './FailureNotice.tsx'
import { TextInput } from './TextInput.tsx'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'
import './folder-pick.css'

export interface FolderFieldProps {
  /** As it stands in the field, where the host has no dialog. */
  readonly typed: string
  readonly type: (folder: string) => void
}

/** Where exports go: by the system's dialog, or typed where the host has none. What stands there is used as it stands. */
export function FolderField({ typed, type }: FolderFieldProps) {
  const { status, settings, setSettings } = useProgram()
  const [failure, setFailure] = useState<FailureData>()
  const choose = () => {
    setFailure(undefined)
    call('folder.choose', {}).then(
      ({ folder }) => folder !== null && setSettings({ ...settings, exportFolder: folder }),
      (error: unknown) => setFailure(failureOf(error)),
    )
  }
  return (
    <fieldset>
      <legend>放在哪个文件夹</legend>
      {status.canChooseFolder ? (
        <div className="row">
          <span className="folder-path">{settings.exportFolder ?? status.usualFolder}</span>
          <Button onClick={choose}>选择文件夹</Button>
        </div>
      ) : (
        <div className="row folder-line">
          <TextInput
            aria-label="文件夹路径"
            aria-describedby="folder-hint"
            maxLength={1000}
            value={typed}
            placeholder={status.usualFolder}
            onChange={type}
          />
        </div>
      )}
      <p className="muted" id="folder-hint">
        没有这个文件夹的，导出时会新建。
      </p>
      {failure && <FailureNotice failure={failure} />}
    </fieldset>
  )
}
