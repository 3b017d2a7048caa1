import { CopyButton } from '../parts/CopyButton.tsx'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { useOperation } from '../use-operation.ts'

/** The end of the log, for whoever looks after the program. */
export function LogView() {
  const { data, failure, reload } = useOperation('log.read', {})
  if (failure) return <FailureNotice failure={failure} retry={reload} />
  if (!data) return null
  if (data.text === '') return <p className="muted">日志里还没有记录。</p>
  return (
    <section aria-label="日志">
      <p className="muted">程序出错的记录，在 {data.path}，可复制给技术人员。</p>
      <pre className="log-text" tabIndex={0}>
        {data.text}
      </pre>
      <CopyButton text={data.text} label="复制日志" />
    </section>
  )
}
