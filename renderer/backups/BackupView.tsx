import { Button } from 'antd'
import { useState } from 'react'
import type { ListedBackup } from '../../core/contract/backups.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { Question } from '../parts/Question.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import { useProgram } from '../status.ts'
import { useOperation } from '../use-operation.ts'
import { BackedUpReports } from './BackedUpReports.tsx'
import { useAction } from './use-action.ts'
import { contentWords, kindWords, timeWords } from './words.ts'
import { call } from '../call.ts'

export interface BackupViewProps {
  readonly backup: ListedBackup
  readonly close: () => void
  /** Everything is again as in this backup. */
  readonly restored: () => void
}

/** One backup: what is in it, and how all or one of it comes back. */
export function BackupView({ backup, close, restored }: BackupViewProps) {
  const { status } = useProgram()
  const { data, failure, loading, reload } = useOperation('backups.preview', { path: backup.path })
  const [asked, setAsked] = useState(false)
  const action = useAction()
  const keep = () => setAsked(false)
  const restore = () => {
    keep()
    action.run(() => call('backups.restore', { path: backup.path }), restored)
  }
  return (
    <main className="screen backups">
      <header className="screen-head">
        <ScreenHeading>{timeWords(backup.at)} 的备份</ScreenHeading>
        <Button disabled={status.readOnly || !data || action.busy} onClick={() => setAsked(true)}>
          全部恢复到这时
        </Button>
        <Button disabled={action.busy} onClick={close}>
          返回备份
        </Button>
      </header>
      <p className="muted backup-path">
        {kindWords(backup)}，{contentWords(backup)}。文件：{backup.path}
      </p>
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {loading && <p className="muted">正在读取并核对…</p>}
      {asked && (
        <Question
          title={`全部恢复到 ${timeWords(backup.at)}？`}
          close={keep}
          answers={
            <>
              <PlainButton onClick={keep}>不恢复</PlainButton>
              <PlainButton kind="primary" onClick={restore}>
                恢复
              </PlainButton>
            </>
          }
        >
          <p>
            所有报告、签发的版本和设置都回到 {timeWords(backup.at)}
            ，此后写的、签的、导入的不再显示。现在的内容会先另存一份备份，随时可以从那份备份恢复回来。
          </p>
        </Question>
      )}
      {action.failure && <FailureNotice failure={action.failure} />}
      {action.busy && (
        <Notice kind="info" role="status">
          正在恢复，请不要关闭程序。
        </Notice>
      )}
      {data && <BackedUpReports path={backup.path} reports={data.reports} changed={reload} />}
    </main>
  )
}
