import '../zod-config.ts'
import { useState } from 'react'
import type { DeletedReport } from '../../core/contract/reports.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { reportTitleWords } from '../parts/words.ts'
import { navigate } from '../route.ts'
import { useProgram } from '../status.ts'
import { draftsOf } from '../typed/drafts.ts'
import { failureOf, useOperation } from '../use-operation.ts'
import { BinPager } from './BinPager.tsx'
import { BinTable } from './BinTable.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import './bin.css'

/** Reports of a page. */
const PAGE = 50

/** The recycle bin: what was deleted last first, each to be brought back. */
export function BinScreen() {
  const { status } = useProgram()
  const [page, setPage] = useState(0)
  const [restored, setRestored] = useState<DeletedReport>()
  const [failure, setFailure] = useState<FailureData>()
  const {
    data,
    failure: unread,
    reload,
  } = useOperation('reports.deleted', { offset: page * PAGE, limit: PAGE })
  const pages = Math.max(1, Math.ceil((data?.total ?? 0) / PAGE))

  const restore = async (report: DeletedReport) => {
    setFailure(undefined)
    setRestored(undefined)
    try {
      await call('reports.restore', { id: report.id })
      draftsOf([report.id], 'back')
      setRestored(report)
      if (data?.rows.length === 1 && page > 0) setPage(page - 1)
      else reload()
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <main className="screen bin-screen" tabIndex={-1}>
      <header className="screen-head">
        <ScreenHeading>回收站</ScreenHeading>
        <PlainButton onClick={() => navigate({ screen: 'reports' })}>返回列表</PlainButton>
      </header>
      <p className="muted">删除的报告连同修改记录一直保留在这里，可以随时恢复。</p>
      {(failure ?? unread) && <FailureNotice failure={(failure ?? unread) as FailureData} retry={reload} />}
      {restored && (
        <Notice kind="info" role="status" action={<OpenRestored id={restored.id} />}>
          已恢复《{reportTitleWords(restored)}》。
        </Notice>
      )}
      {data?.total === 0 && <p className="nothing-found">回收站是空的。</p>}
      {data && data.total > 0 && (
        <BinTable
          rows={data.rows}
          today={status.today}
          readOnly={status.readOnly}
          restore={(report) => void restore(report)}
        />
      )}
      {pages > 1 && <BinPager page={page} pages={pages} show={setPage} />}
    </main>
  )
}

function OpenRestored({ id }: { readonly id: string }) {
  return (
    <PlainButton size="small" autoFocus onClick={() => navigate({ screen: 'report', id, view: 0 })}>
      打开
    </PlainButton>
  )
}
