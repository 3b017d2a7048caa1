import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import type { ReportRow } from '../../core/contract/reports.ts'
import type { FailureData } from '../../core/failure.ts'
import { useActions } from '../actions.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { TwinQuestion } from '../parts/TwinQuestion.tsx'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { reportTitleWords } from '../parts/words.ts'
import { navigate } from '../route.ts'
import { loadLikelyNext, NewReport } from '../screens.ts'
import { useProgram } from '../status.ts'
import { draftsOf } from '../typed/drafts.ts'
import { failureOf, useOperation } from '../use-operation.ts'
import { DeletedNotice } from './DeletedNotice.tsx'
import { DeleteQuestion } from './DeleteQuestion.tsx'
import { EmptyProgram } from './EmptyProgram.tsx'
import { type ListView, sortedBy } from './list-query.ts'
import { type Found, ReportsHead } from './ReportsHead.tsx'
import { ReportTable } from './ReportTable.tsx'
import type { RowAction } from './RowMenu.tsx'
import { SeasonBand } from './SeasonBand.tsx'
import { useBeginning } from './use-beginning.ts'
import { type ListedReports, useReportPages } from './use-report-pages.ts'

/** As many reports are found at a glance. */
const HANDFUL = 10

/** Where the views of a report that can be gone to are. */
const VIEWS = {
  open: 0,
  preview: 'preview',
  export: 'export',
  procedure: 'procedure',
  compare: 'years',
} as const

export interface ReportsScreenProps {
  readonly view: ListView
  readonly setView: Dispatch<SetStateAction<ListView>>
  /** Opens with the panel for a new report. */
  readonly isBeginning: boolean
}

/** The start: the year's work, then the reports with how far each is, and one button for a new one. */
export function ReportsScreen({ view, setView, isBeginning }: ReportsScreenProps) {
  const { status } = useProgram()
  const { pages, listed, loading } = useReportPages(view)
  const season = useOperation('reports.season', {}, listed.pages)
  const [creating, setCreating] = useState(isBeginning && !status.readOnly)
  const [deleted, setDeleted] = useState<{ readonly id: string; readonly title: string }>()
  const [asked, setAsked] = useState<ReportRow>()
  const [failure, setFailure] = useState<FailureData>()
  const screen = useFocusAfter<HTMLElement>(deleted !== undefined)
  const beginButton = useFocusAfter<HTMLButtonElement>(creating)
  useActions({ new: () => setCreating(!status.readOnly) })
  const isAnswered = listed.query !== undefined
  useEffect(() => {
    if (isAnswered) return loadLikelyNext()
  }, [isAnswered])

  const attempt = (action: Promise<unknown>) => {
    setFailure(undefined)
    action.then(pages.refresh, (error: unknown) => setFailure(failureOf(error)))
  }
  const beginning = useBeginning(attempt)
  const { begin } = beginning
  const remove = (row: ReportRow) => {
    const { id } = row
    setAsked(undefined)
    attempt(
      call('reports.delete', { id }).then(() => {
        draftsOf([id], 'deleted')
        setDeleted({ id, title: reportTitleWords(row) })
      }),
    )
  }
  const restore = (id: string) => {
    attempt(call('reports.restore', { id }).then(() => draftsOf([id], 'back')))
    setDeleted(undefined)
  }
  const act = (action: RowAction, { id, ...row }: ReportRow, line: number) => {
    switch (action) {
      case 'nextYear':
        begin({ kind: 'lastYear', from: id })
        return
      case 'archive':
      case 'unarchive':
        attempt(call('reports.archive', { id, archived: action === 'archive' }))
        return
      case 'remove':
        setDeleted(undefined)
        setAsked({ id, ...row })
        return
      case 'open':
      case 'preview':
      case 'export':
      case 'procedure':
      case 'compare':
        setView({ ...view, line })
        navigate({ screen: 'report', id, view: VIEWS[action] })
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
        isSearchable={isSearched || (listed.answer?.reports ?? 0) > HANDFUL}
        hasReports={hasReports}
        create={creating ? undefined : () => setCreating(true)}
        createButton={beginButton}
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
          state={asked.state}
          remove={() => remove(asked)}
          close={() => setAsked(undefined)}
        />
      )}
      {beginning.asked && (
        <TwinQuestion twin={beginning.asked.twin} goOn={beginning.goOn} close={beginning.close} />
      )}
      {deleted && <DeletedNotice title={deleted.title} restore={() => restore(deleted.id)} />}
      {isAnswered && !hasReports && !creating && (
        <EmptyProgram
          readOnly={status.readOnly}
          create={() => setCreating(true)}
          createButton={beginButton}
        />
      )}
      {hasReports && !creating && <SeasonBand season={season.data} />}
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
          open={(opened) => setView({ ...view, opened })}
          left={(line) => setView({ ...view, line })}
          act={act}
        />
      )}
    </main>
  )
}

function foundIn({ query, total, answer, failure }: ListedReports, loading: boolean): Found {
  if (failure) return 'unknown'
  return loading || !query
    ? 'waiting'
    : { units: query.grouped ? (answer?.units ?? 0) : total, reports: answer?.reports ?? 0 }
}
