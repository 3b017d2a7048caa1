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

/** A second place for backups: a stick or a share, which may not be there today. */
export function SecondPlace({ open }: { readonly open: (backup: ListedBackup) => void }) {
  const { status } = useProgram()
  const { data, failure, loading, reload } = useOperation('backups.list', { of: 'second' })
  const action = useAction()
  const place = data?.place
  const set = (input: Input<'backups.setSecond'>) =>
    action.run(() => call('backups.setSecond', input), reload)
  return (
    <section className="setting">
      <h2>另存一处</h2>
      <p className="muted">电脑坏了，本机的备份也就没了。在 U 盘、移动硬盘或单位的共享文件夹里再存一份。</p>
      {loading && <p className="muted">正在查看…</p>}
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
          label={place ? '换一个文件夹' : '选择文件夹'}
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
        {place && (
          <Button disabled={status.readOnly || action.busy} onClick={() => set({ folder: null, none: true })}>
            不再另存
          </Button>
        )}
      </div>
      {action.failure && <FailureNotice failure={action.failure} />}
    </section>
  )
}
