import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { navigate } from '../route.ts'
import { useProgram } from '../status.ts'
import { failureOf, useOperation } from '../use-operation.ts'
import { EmptyProgram } from './EmptyProgram.tsx'
import { loadedWhenShown } from '../loaded-when-shown.tsx'
import { ReportTable } from './ReportTable.tsx'

const NewReport = loadedWhenShown(async () => {
  const { NewReport: panel } = await import('./NewReport.tsx')
  return panel
})

/** The start: every report with how far it is, and one button for a new one. */
export function ReportsScreen() {
  const { status } = useProgram()
  const reports = useOperation('reports.list', { limit: 500 })
  const [creating, setCreating] = useState(false)
  const [deleted, setDeleted] = useState<{ readonly id: string; readonly title: string }>()
  const [failure, setFailure] = useState<FailureData>()

  const attempt = (action: Promise<unknown>) => {
    setFailure(undefined)
    action.then(reports.reload, (error: unknown) => setFailure(failureOf(error)))
  }
  const open = (id: string) => navigate({ screen: 'report', id, view: 0 })
  const begin = (input: Parameters<typeof call<'reports.create'>>[1]) => {
    setFailure(undefined)
    call('reports.create', input).then(
      ({ id }) => open(id),
      (error: unknown) => setFailure(failureOf(error)),
    )
  }
  const rows = reports.data?.rows ?? []

  return (
    <main className="screen">
      <header className="screen-head">
        <h1>年度报告</h1>
        <Button onClick={() => navigate({ screen: 'settings' })}>设置</Button>
        {rows.length > 0 && (
          <Button disabled={status.readOnly} onClick={() => navigate({ screen: 'import' })}>
            导入以前的报告
          </Button>
        )}
        {rows.length > 0 && !creating && (
          <Button type="primary" disabled={status.readOnly} onClick={() => setCreating(true)}>
            新建年度报告
          </Button>
        )}
      </header>
      {failure && !creating && <FailureNotice failure={failure} />}
      {creating && (
        <NewReport
          close={() => setCreating(false)}
          rows={rows}
          today={status.today}
          begin={begin}
          failure={failure}
        />
      )}
      {reports.failure && <FailureNotice failure={reports.failure} retry={reports.reload} />}
      {reports.loading && <p className="muted">正在读取…</p>}
      {deleted && (
        <Alert
          type="info"
          title={`已删除《${deleted.title}》，离开本页以前可以撤销。`}
          action={
            <Button
              size="small"
              onClick={() => {
                attempt(call('reports.restore', { id: deleted.id }))
                setDeleted(undefined)
              }}
            >
              撤销删除
            </Button>
          }
        />
      )}
      {reports.data && rows.length === 0 && !creating && (
        <EmptyProgram readOnly={status.readOnly} create={() => setCreating(true)} begin={begin} />
      )}
      {rows.length > 0 && (
        <ReportTable
          rows={rows}
          today={status.today}
          readOnly={status.readOnly}
          open={open}
          compare={(id) => navigate({ screen: 'report', id, view: 'years' })}
          nextYear={(from) => begin({ kind: 'lastYear', from })}
          remove={({ id, agency, year }) => {
            const title = `${agency}${year}年度报告`
            setDeleted(undefined)
            attempt(call('reports.delete', { id }).then(() => setDeleted({ id, title })))
          }}
        />
      )}
    </main>
  )
}
