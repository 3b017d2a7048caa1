import { useState } from 'react'
import type { Output } from '../../core/contract.ts'
import type { BackupPlace, ListedBackup } from '../../core/contract/backups.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { Notice } from '../parts/Notice.tsx'
import { BackupTable } from './BackupTable.tsx'
import { FolderPick } from '../parts/FolderPick.tsx'
import { useAction } from './use-action.ts'
import { WaitingWords } from './WaitingWords.tsx'
import { REPLACEABLE } from './words.ts'

/** 换电脑: all data as one file out, and one file in. */
export function NewComputer({ open }: { readonly open: (backup: ListedBackup) => void }) {
  const saving = useAction()
  const looking = useAction()
  const [saved, setSaved] = useState<Output<'backups.saveTo'>>()
  const [place, setPlace] = useState<BackupPlace>()
  const save = (folder: string | null) => saving.run(() => call('backups.saveTo', { folder }), setSaved)
  const look = (folder: string | null) =>
    looking.run(
      () => call('backups.lookIn', { folder }),
      (answer) => setPlace(answer.place ?? undefined),
    )
  return (
    <section className="setting">
      <h2>换电脑</h2>
      <p className="muted">
        所有报告、签发的版本、扫描件和设置存成一个文件，拿到新电脑上恢复。邮箱密码不在其中，要在新电脑上再填一次。
      </p>
      <h3>在旧电脑上</h3>
      <WaitingWords />
      <FolderPick label="备份到文件夹" name="备份到哪个文件夹" busy={saving.busy} pick={save} />
      {saving.failure && <FailureNotice failure={saving.failure} />}
      {saved && saved.path !== null && (
        <Notice kind="info" role="status">
          已存成一个文件：{saved.path}
          {saved.othersMayReplace && `。${REPLACEABLE}`}
        </Notice>
      )}
      <h3>在新电脑上</h3>
      <FolderPick label="查找备份" name="备份在哪个文件夹" busy={looking.busy} pick={look} />
      {looking.failure && <FailureNotice failure={looking.failure} />}
      {place && place.backups.length === 0 && (
        <Notice kind="info" role="status">
          {place.folder} 里没有找到可以使用的备份。
        </Notice>
      )}
      {place && <BackupTable label="找到的备份" place={place} open={open} />}
    </section>
  )
}
