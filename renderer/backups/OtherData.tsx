import type { ListedBackup } from '../../core/contract/backups.ts'
import { useOperation } from '../use-operation.ts'
import { BackupTable } from './BackupTable.tsx'

/** Data that an earlier program kept elsewhere on this computer: nothing of it was merged. */
export function OtherData({ open }: { readonly open: (backup: ListedBackup) => void }) {
  const { data } = useOperation('backups.list', { of: 'other' })
  const place = data?.place
  if (place?.standing !== 'there' || place.backups.length === 0) return undefined
  return (
    <section className="setting">
      <h2>另一个数据文件夹</h2>
      <p>
        这台电脑的 {place.folder}{' '}
        里还有以前保存的报告，没有合并到这里，也没有改动。需要其中的报告，请点“查看”，可以逐份取回。
      </p>
      <BackupTable label="另一个数据文件夹" place={place} open={open} />
    </section>
  )
}
