import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import type { Input, ReportRow } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { useActions } from '../actions.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { reportTitleWords } from '../parts/words.ts'
import { navigate } from '../route.ts'
import { loadLikelyNext, NewReport } from '../screens.ts'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'
import { DeletedNotice } from './DeletedNotice.tsx'
import { DeleteQuestion } from './DeleteQuestion.tsx'
import { EmptyProgram } from './EmptyProgram.tsx'
import { type ListView, sortedBy } from './list-query.ts'
import type { ListedReports } from './report-pages.ts'
import { type Found, ReportsHead } from './ReportsHead.tsx'
import { ReportTable } from './ReportTable.tsx'
import type { RowAction } from './ReportTableRow.tsx'
import { useReportPages } from './use-report-pages.ts'

/** As many reports are found at a glance. */
const HANDFUL = 10

export interface ReportsScreenProps {
  readonly view: ListView
  readonly setView: Dispatch<SetStateAction<ListView>>
  /** Opens with the panel for a new report. */
  readonly isBeginning: boolean
}

/** The start: the reports with how far each is, and one button for a new one. */
export function ReportsScreen({ view, setView, isBeginning }: ReportsScreenProps) {
  const { status } = useProgram()
  const { pages, listed, loading } = useReportPages(view)
  const [creating, setCreating] = useState(isBeginning && !status.readOnly)
  const [deleted, setDeleted] = useState<{ readonly id: string; readonly title: string }>()
  const [asked, setAsked] = useState<ReportRow>()
  const [failure, setFailure] = useState<FailureData>()
  const screen = useFocusAfter<HTMLElement>(deleted !== undefined)
  useActions({ new: () => setCreating(!status.readOnly) })
  const isAnswered = listed.query !== undefined
  useEffect(() => {
    if (isAnswered) return loadLikelyNext()
  }, [isAnswered])

  const attempt = (action: Promise<unknown>) => {
    setFailure(undefined)
    action.then(pages.refresh, (error: unknown) => setFailure(failureOf(error)))
  }
  const begin = (input: Input<'reports.create'>) => {
    setFailure(undefined)
    call('reports.create', input).then(
      ({ id }) => navigate({ screen: 'report', id, view: 0 }),
      (error: unknown) => setFailure(failureOf(error)),
    )
  }
  const remove = (row: ReportRow) => {
    const { id } = row
    setAsked(undefined)
    attempt(call('reports.delete', { id }).then(() => setDeleted({ id, title: reportTitleWords(row) })))
  }
  const restore = (id: string) => {
    attempt(call('reports.restore', { id }))
    setDeleted(undefined)
  }
  const act = (action: RowAction, row: ReportRow, index: number) => {
    switch (action) {
      case 'open':
      case 'compare':
        setView({ ...view, row: index })
        navigate({ screen: 'report', id: row.id, view: action === 'open' ? 0 : 'years' })
        return
      case 'nextYear':
        begin({ kind: 'lastYear', from: row.id })
        return
      case 'remove':
        setDeleted(undefined)
        setAsked(row)
    }
  }
  const isSearched = view.query.search !== '' || (isAnswered && listed.query.search !== '')
  const hasReports = listed.total > 0 || isSearched
  const isShown = isAnswered && listed.total > 0
  return (
    <main ref={screen} tabIndex={-1} className="screen reports-screen">
      <ReportsHead
        view={view}
        setView={setView}
        found={foundIn(listed, loading)}
        isSearchable={isSearched || listed.total > HANDFUL}
        hasReports={hasReports}
        create={creating ? undefined : () => setCreating(true)}
      />
      {failure && !creating && <FailureNotice failure={failure} />}
      {creating && (
        <NewReport
          close={() => setCreating(false)}
          hasReports={hasReports}
          today={status.today}
          begin={begin}
          failure={failure}
        />
      )}
      {listed.failure && <FailureNotice failure={listed.failure} retry={pages.refresh} />}
      {loading && !isAnswered && <p className="muted">正在读取…</p>}
      {asked && (
        <DeleteQuestion
          title={reportTitleWords(asked)}
          remove={() => remove(asked)}
          close={() => setAsked(undefined)}
        />
      )}
      {deleted && <DeletedNotice title={deleted.title} restore={() => restore(deleted.id)} />}
      {isAnswered && !hasReports && !creating && (
        <EmptyProgram readOnly={status.readOnly} create={() => setCreating(true)} />
      )}
      {isAnswered && listed.query.search !== '' && listed.total === 0 && !listed.failure && (
        <p className="nothing-found">没有找到名称里有“{listed.query.search}”的单位，请换几个字再找。</p>
      )}
      {isShown && (
        <ReportTable
          view={view}
          listed={listed}
          pages={pages}
          today={status.today}
          readOnly={status.readOnly}
          sort={(order) => setView(({ query }) => ({ query: sortedBy(query, order) }))}
          act={act}
        />
      )}
    </main>
  )
}

function foundIn({ query, total, failure }: ListedReports, loading: boolean): Found {
  if (failure) return 'unknown'
  return loading || !query ? 'waiting' : total
}
