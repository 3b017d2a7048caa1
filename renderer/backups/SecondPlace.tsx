import { Button } from 'antd'
import type { Input } from '../../core/contract.ts'
import type { ListedBackup } from '../../core/contract/backups.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useProgram } from '../status.ts'
import { useOperation } from '../use-operation.ts'
import { BackupTable } from './BackupTable.tsx'
import { FolderPick } from '../parts/FolderPick.tsx'
import { useAction } from './use-action.ts'
import { REPLACEABLE, STANDING } from './words.ts'

export interface SecondPlaceProps {
  readonly open: (backup: ListedBackup) => void
  /** Changes when it may have got a backup. */
  readonly stamp: number
}

/** A second place for backups: a stick or a share, which may not be there today. */
export function SecondPlace({ open, stamp }: SecondPlaceProps) {
  const { status } = useProgram()
  const chosen = useOperation('backups.status', {})
  const { data, failure, loading, reload } = useOperation('backups.list', { of: 'second' }, stamp)
  const action = useAction()
  const place = data?.place
  const lookAgain = () => {
    chosen.reload()
    reload()
  }
  const set = (input: Input<'backups.setSecond'>) =>
    action.run(() => call('backups.setSecond', input), lookAgain)
  return (
    <section className="setting">
      <h2>另存一处</h2>
      <p className="muted">电脑坏了，本机的备份也就没了。在 U 盘、移动硬盘或单位的共享文件夹里再存一份。</p>
      {loading && <p className="muted">正在查看 {chosen.data?.second}…</p>}
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {place?.standing === 'another' ? (
        <Notice kind="error" role="status">
          {STANDING.another(place.folder)}
        </Notice>
      ) : (
        place && <p>{STANDING[place.standing](place.folder)}</p>
      )}
      {place?.othersMayReplace && (
        <Notice kind="info" role="status">
          {REPLACEABLE}
        </Notice>
      )}
      {place?.standing === 'there' && <BackupTable label="另存的备份" place={place} open={open} />}
      <div className="row">
        <FolderPick
          label={chosen.data?.second ? '换一个文件夹' : '选择文件夹'}
          name="另外存放备份的文件夹"
          disabled={status.readOnly}
          busy={action.busy}
          pick={(folder) => set({ folder })}
        />
        {place?.standing === 'another' && (
          <Button disabled={status.readOnly || action.busy} onClick={() => set({ folder: null, here: true })}>
            存到这里
          </Button>
        )}
        {chosen.data?.second && (
          <Button disabled={status.readOnly || action.busy} onClick={() => set({ folder: null, none: true })}>
            不再另存
          </Button>
        )}
      </div>
      {action.failure && <FailureNotice failure={action.failure} />}
    </section>
  )
}
