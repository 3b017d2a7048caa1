import { FailureNotice } from '../parts/FailureNotice.tsx'
import { printRoute } from '../route.ts'
import { useOperation } from '../use-operation.ts'

/** When the last backup was made, and the way to all of them. */
export function BackupSummary() {
  const { data, failure } = useOperation('backups.list', { of: 'own' })
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
    </section>
  )
}
