import '../zod-config.ts'
import { useCallback, useState } from 'react'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { navigate, type ReportView } from '../route.ts'
import { useOperation } from '../use-operation.ts'
import { Editor } from './Editor.tsx'

/** One report: opened from the store, then written. */
export function ReportScreen({ id, view }: { readonly id: string; readonly view: ReportView }) {
  const opened = useOperation('report.open', { id })
  const [round, setRound] = useState(0)
  const startOver = useCallback(() => setRound((count) => count + 1), [])
  if (opened.failure) {
    return (
      <main className="screen">
        <FailureNotice
          failure={opened.failure}
          retry={() => navigate({ screen: 'reports' })}
          retryLabel="返回列表"
        />
      </main>
    )
  }
  if (!opened.data) return opened.loading ? <p className="screen muted">正在打开…</p> : null
  return (
    <Editor
      key={round}
      opened={opened.data}
      view={id === SAMPLE_ID ? viewOfSample(view) : view}
      reopen={opened.reload}
      startOver={startOver}
    />
  )
}

/** The sample can be looked at and printed; what is done with a report of one's own, it has not. */
function viewOfSample(view: ReportView): ReportView {
  return typeof view === 'number' || view === 'check' || view === 'preview' ? view : 0
}
