import { useState } from 'react'
import type { BackupPlace, ListedBackup } from '../../core/contract/backups.ts'
import { PlainButton } from '../parts/PlainButton.tsx'
import { contentWords, kindWords, sizeWords, timeWords } from './words.ts'

export interface BackupTableProps {
  readonly label: string
  readonly place: BackupPlace
  readonly open: (backup: ListedBackup) => void
}

/** As many are seen at once; older ones when asked for. */
const LATEST = 8

/** Backups with what is in each, the last first. */
export function BackupTable({ label, place, open }: BackupTableProps) {
  const [all, setAll] = useState(false)
  const { backups, unusable } = place
  const shown = all ? backups : backups.slice(0, LATEST)
  return (
    <>
      {backups.length > 0 && (
        <table className="backup-table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">时间</th>
              <th scope="col">缘由</th>
              <th scope="col">内容</th>
              <th scope="col">大小</th>
              <th scope="col">
                <span className="sr-only">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((backup) => (
              <tr key={backup.path}>
                <th scope="row">{timeWords(backup.at)}</th>
                <td>{kindWords(backup)}</td>
                <td>{contentWords(backup)}</td>
                <td>{sizeWords(backup.size)}</td>
                <td>
                  <PlainButton
                    size="small"
                    aria-label={`查看 ${timeWords(backup.at)} 的${kindWords(backup)}`}
                    onClick={() => open(backup)}
                  >
                    查看
                  </PlainButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < backups.length && (
        <p>
          <PlainButton kind="text" onClick={() => setAll(true)}>
            显示全部 {backups.length} 份
          </PlainButton>
        </p>
      )}
      {unusable.length > 0 && (
        <p className="warning">另有不能使用的文件，没有改动：{unusable.join('、')}。</p>
      )}
    </>
  )
}
