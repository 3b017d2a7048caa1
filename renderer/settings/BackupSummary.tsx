import { FailureNotice } from '../parts/FailureNotice.tsx'
import { printRoute } from '../route.ts'
import { useOperation } from '../use-operation.ts'

/** When the last backup was made, and the way to all of them. */
export function BackupSummary() {
  const { data, failure } = useOperation('backups.list', { of: 'own' })
  const second = useOperation('backups.list', { of: 'second' }).data?.place
  const other = useOperation('backups.list', { of: 'other' }).data?.place
  const last = data?.place?.backups[0]
  return (
    <section className="setting">
      <h2>备份</h2>
      {failure && <FailureNotice failure={failure} />}
      <p>
        {last && `最近一次备份：${last.at.slice(0, 16)}。`}
        {data && !last && '还没有备份，程序会在打开后自动做一份。'}
        查看、恢复、另存一处和换电脑，见
        <a href={printRoute({ screen: 'backups' })}>备份</a>。
      </p>
      {second?.standing === 'another' && (
        <p className="warning">
          {second.folder}{' '}
          里没有以前另存的备份，可能没有接上，或者接的是另一个，所以没有往里存，请到“备份”中看看。
        </p>
      )}
      {second?.standing === 'absent' && (
        <p className="muted">另外存放备份的 {second.folder} 现在不在，接上以后会自动补存。</p>
      )}
      {other && other.backups.length > 0 && (
        <p>这台电脑的 {other.folder} 里还有以前保存的报告，没有合并，可以在“备份”中逐份取回。</p>
      )}
    </section>
  )
}
