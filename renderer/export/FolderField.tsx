import { Button } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { TextInput } from '../parts/TextInput.tsx'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'

/** Where exports go: by the system's dialog, or typed where the host has none. */
export function FolderField() {
  const { status, settings, setSettings } = useProgram()
  const [typed, setTyped] = useState(settings.exportFolder ?? '')
  const [failure, setFailure] = useState<FailureData>()
  const keep = (folder: string | null) => {
    if (folder !== null) setSettings({ ...settings, exportFolder: folder })
  }
  const ask = (action: Promise<{ folder: string | null }>) => {
    setFailure(undefined)
    action.then(
      ({ folder }) => keep(folder),
      (error: unknown) => setFailure(failureOf(error)),
    )
  }
  return (
    <fieldset>
      <legend>放在哪个文件夹</legend>
      {status.canChooseFolder ? (
        <div className="row">
          <span>{settings.exportFolder ?? `${status.dataFolder} 下的 exports`}</span>
          <Button onClick={() => ask(call('folder.choose', {}))}>选择文件夹</Button>
        </div>
      ) : (
        <div className="row folder-line">
          <TextInput
            aria-label="文件夹路径"
            value={typed}
            placeholder={`${status.dataFolder}/exports`}
            onChange={setTyped}
            onPressEnter={() => ask(call('folder.set', { path: typed }))}
          />
          <Button
            disabled={typed.trim() === '' || typed === settings.exportFolder}
            onClick={() => ask(call('folder.set', { path: typed }))}
          >
            使用这个文件夹
          </Button>
        </div>
      )}
      {failure && <FailureNotice failure={failure} />}
    </fieldset>
  )
}
