import '../zod-config.ts'
import { Button } from 'antd'
import { useState } from 'react'
import type { ListedBackup } from '../../core/contract/backups.ts'
import { sentence } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { Notice } from '../parts/Notice.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import { navigate } from '../route.ts'
import { useProgram } from '../status.ts'
import { useOperation } from '../use-operation.ts'
import { BackupTable } from './BackupTable.tsx'
import { BackupView } from './BackupView.tsx'
import { NewComputer } from './NewComputer.tsx'
import { OtherData } from './OtherData.tsx'
import { SecondPlace } from './SecondPlace.tsx'
import { useAction } from './use-action.ts'
import { timeWords } from './words.ts'
import './backups.css'

/** 备份: what was kept, how it comes back, a second place, and a new computer. */
export function BackupsScreen() {
  const { status, setSettings } = useProgram()
  const own = useOperation('backups.list', { of: 'own' })
  const { data } = useOperation('backups.status', {})
  const action = useAction()
  const [open, setOpen] = useState<ListedBackup>()
  const [restored, setRestored] = useState<ListedBackup>()
  const [stamp, setStamp] = useState(0)
  const made = () => {
    own.reload()
    setStamp((count) => count + 1)
  }
  const close = () => {
    setOpen(undefined)
    own.reload()
  }
  const wasRestored = (backup: ListedBackup) => {
    setRestored(backup)
    close()
    void call('settings.get', {}).then(setSettings, () => undefined)
  }
  if (open) return <BackupView backup={open} close={close} restored={() => wasRestored(open)} />
  const place = own.data?.place
  return (
    <main className="screen backups">
      <header className="screen-head">
        <ScreenHeading>备份</ScreenHeading>
        <Button
          type="primary"
          disabled={status.readOnly}
          loading={action.busy}
          onClick={() => action.run(() => call('backups.make', {}), made)}
        >
          现在备份
        </Button>
        <Button onClick={() => navigate({ screen: 'settings' })}>返回设置</Button>
      </header>
      {restored && (
        <Notice kind="info" role="status">
          已恢复到 {timeWords(restored.at)}。恢复前的内容在下面的“恢复前”一行，需要时可以再恢复回来。
        </Notice>
      )}
      {action.failure && <FailureNotice failure={action.failure} />}
      {data?.problem && (
        <Notice kind="error" role="status">
          最近一次自动备份没有做成：{sentence(data.problem)}以前的备份都还在，程序一小时后再试。
        </Notice>
      )}
      <section className="setting">
        <h2>本机的备份</h2>
        <p className="muted">
          每天打开程序后、每次签发后、程序升级前、恢复前和删除收集前自动备份，保留最近 14 天、8
          周和每年的最后一份。
        </p>
        {own.failure && <FailureNotice failure={own.failure} retry={own.reload} />}
        {own.loading && <p className="muted">正在查看…</p>}
        {place?.backups.length === 0 && <p>还没有备份，程序打开几秒钟后会自动做一份。</p>}
        {place && <BackupTable label="本机的备份" place={place} open={setOpen} />}
      </section>
      <SecondPlace open={setOpen} stamp={stamp} />
      <NewComputer open={setOpen} />
      <OtherData open={setOpen} />
      <p className="muted">本机的备份保存在 {place?.folder}</p>
    </main>
  )
}
