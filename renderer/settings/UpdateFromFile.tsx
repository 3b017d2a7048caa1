import { Button } from 'antd'
import { useState } from 'react'
import type { FoundUpdate, StartedUpdate } from '../../core/contract/update.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { FolderPick } from '../parts/FolderPick.tsx'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'

/** Installs a new version that came as a file: chosen, checked, the data backed up, and only then its installer opened. */
export function UpdateFromFile() {
  const { status } = useProgram()
  const [found, setFound] = useState<FoundUpdate>()
  const [started, setStarted] = useState<StartedUpdate>()
  const [failure, setFailure] = useState<FailureData>()
  const [isBusy, setIsBusy] = useState(false)

  const during = (work: Promise<unknown>) => {
    setFailure(undefined)
    setIsBusy(true)
    work.catch((error: unknown) => setFailure(failureOf(error))).finally(() => setIsBusy(false))
  }
  const look = (folder: string | null) => {
    setFound(undefined)
    setStarted(undefined)
    during(call('update.look', { folder }).then(({ update }) => setFound(update ?? undefined)))
  }
  return (
    <div className="update">
      <p>不联网的电脑也能更新：把新版本的安装文件和它的 .update 文件放进同一个文件夹（如 U 盘）。</p>
      <FolderPick
        label="从文件更新"
        name="新版本在哪个文件夹"
        disabled={status.readOnly}
        busy={isBusy}
        pick={look}
      />
      {failure && <FailureNotice failure={failure} />}
      {found && !started && (
        <div className="row" role="status">
          <span>
            找到 {found.version} 版（现在是 {status.version}），签名和内容核对无误。
          </span>
          <Button
            type="primary"
            loading={isBusy}
            onClick={() => during(call('update.start', {}).then(setStarted))}
          >
            备份数据并安装
          </Button>
        </div>
      )}
      {started && <Started {...started} />}
    </div>
  )
}

function Started({ way, path, command }: StartedUpdate) {
  if (way === 'installer')
    return <p role="status">数据已备份，安装程序已打开。请关闭本程序，再按它的提示操作。</p>
  if (way === 'by-hand') return <p role="status">数据已备份。请关闭本程序，用 {path} 替换原来的程序文件。</p>
  return (
    <p role="status">
      数据已备份，安装包已打开。请关闭本程序后安装；安装包没有打开的，请在终端里运行：
      <code>{command}</code>
    </p>
  )
}
