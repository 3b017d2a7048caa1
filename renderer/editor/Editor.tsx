import { useEffect, useMemo, useRef, useState } from 'react'
import { applySuggestions } from '../../core/checks/suggestions.ts'
import type { OpenReport } from '../../core/contract.ts'
import { editions } from '../../core/form/editions.ts'
import { mayEdit } from '../../core/procedure/procedure.ts'
import { completionOf } from '../../core/report/completion.ts'
import type { Field } from '../../core/report/report.ts'
import { ExportScreen } from '../export/ExportScreen.tsx'
import { Preview } from '../preview/Preview.tsx'
import { PreviewScreen } from '../preview/PreviewScreen.tsx'
import { ProcedureScreen } from '../procedure/ProcedureScreen.tsx'
import { ReturnedScreen } from '../returned/ReturnedScreen.tsx'
import { useReturned } from '../returned/use-returned.ts'
import { navigate, type ReportView } from '../route.ts'
import { useProgram } from '../status.ts'
import { YearsView } from '../years/YearsView.tsx'
import { useSession } from '../report/editing/use-session.ts'
import { CheckView } from '../report/findings/CheckView.tsx'
import { useFindings } from '../report/findings/use-findings.ts'
import { EditorContext, type EditorState } from '../report/editor-context.ts'
import { FootLine } from './FootLine.tsx'
import { FrozenNotice } from './FrozenNotice.tsx'
import { PartList } from './PartList.tsx'
import { PartView } from './PartView.tsx'
import { fieldOf, focusField, partOf } from '../report/places.ts'
import { SidePanel } from './SidePanel.tsx'
import { useKeys } from './use-keys.ts'
import { useWide } from './use-wide.ts'

/** CSS pixels below which the help starts folded away, as on a small screen at 150 %. */
const NARROW = 1100

export interface EditorProps {
  readonly opened: OpenReport
  readonly view: ReportView
  readonly reopen: () => void
  /** Begins again from the report as it was opened last. */
  readonly startOver: () => void
}

/** The report being written: parts left, the part in the middle, help right, saving at the foot. */
export function Editor({ opened, view, reopen, startOver }: EditorProps) {
  const { status } = useProgram()
  const { session, state } = useSession(opened)
  const { report, proposed } = state
  const form = editions[report.form]
  const lastYear = opened.lastYear?.report
  const { open: findings, aside, setAside, takeBack } = useFindings(opened, report)
  const completion = useMemo(() => completionOf(report, proposed), [report, proposed])
  const [active, setActive] = useState<Field>()
  const [folded, setFolded] = useState(() => window.innerWidth < NARROW)
  const wanted = useRef<{ readonly field: Field; readonly offset: number | undefined }>(undefined)
  const visited = useRef(-1)
  const returned = useReturned(opened.id, session, report)
  const wide = useWide()

  const show = (next: ReportView) => {
    void session.flush()
    navigate({ screen: 'report', id: opened.id, view: next })
  }
  const goTo = (field: Field, offset?: number) => {
    if (focusField(field, offset)) return
    wanted.current = { field, offset }
    show(partOf(form, field))
  }
  useEffect(() => {
    const { field, offset } = wanted.current ?? {}
    if (field && focusField(field, offset)) wanted.current = undefined
  }, [view])
  const goToFinding: EditorState['goToFinding'] = ({ quote, cells, field = '' }) =>
    goTo(fieldOf(form, { field, ...(cells && { cells }), ...(quote && { quote }) }), quote?.start)
  // Another window sent the report to review, or opened it again.
  const isRefused = state.saving.kind === 'failed' && state.saving.failure.code === 'frozen'
  const isStale = isRefused || (state.saving.kind === 'saved' && !mayEdit(opened.state))
  useEffect(() => {
    if (isStale) reopen()
  }, [isStale, reopen])
  const readOnly = status.readOnly || !mayEdit(opened.state)
  const step = (field: Field | undefined) => {
    // Reviews of changes show in place what was taken back.
    if (field && view !== 'returned' && view !== 'procedure') goTo(field)
  }
  const nextFinding = () => {
    visited.current = (visited.current + 1) % Math.max(findings.length, 1)
    const next = findings[visited.current]
    if (next) goToFinding(next)
  }
  useKeys({
    show,
    undo: () => {
      if (!readOnly) step(session.undo())
    },
    redo: () => {
      if (!readOnly) step(session.redo())
    },
    nextFinding,
  })

  const editor: EditorState = {
    opened,
    report,
    form,
    lastYear,
    session,
    state,
    findings,
    aside,
    completion,
    readOnly,
    active,
    setActive,
    goTo,
    goToFinding,
    apply: (suggestions) => session.edit(applySuggestions(report, suggestions)),
    setAside,
    takeBack,
    show,
    reopen,
    abandon: () => {
      session.abandon()
      startOver()
    },
  }
  const isPart = typeof view === 'number'
  return (
    <EditorContext value={editor}>
      <div className={`editor${folded || !isPart ? ' folded' : ''}${wide && isPart ? ' wide' : ''}`}>
        <PartList view={view} title={`${report.agency.name}　${report.year} 年`} />
        <main className="middle" tabIndex={-1} data-region>
          {(isPart || view === 'check') && <FrozenNotice />}
          {isPart && <PartView part={view} />}
          {view === 'check' && <CheckView />}
          {view === 'preview' && (
            <PreviewScreen id={opened.id} savedAt={state.savedAt} goTo={goTo} report={report} />
          )}
          {view === 'years' && <YearsView id={opened.id} savedAt={state.savedAt} report={report} />}
          {view === 'export' && <ExportScreen />}
          {view === 'procedure' && <ProcedureScreen />}
          {view === 'returned' && <ReturnedScreen returned={returned} />}
        </main>
        {isPart && <SidePanel part={view} folded={folded} fold={setFolded} />}
        {wide && isPart && (
          <aside className="beside" aria-label="预览" data-region tabIndex={-1}>
            <Preview id={opened.id} savedAt={state.savedAt} />
          </aside>
        )}
        <FootLine view={view} />
      </div>
    </EditorContext>
  )
}
