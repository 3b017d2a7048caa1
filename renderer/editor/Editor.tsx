import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { applySuggestions } from '../../core/checks/suggestions.ts'
import type { OpenReport } from '../../core/contract.ts'
import { editions } from '../../core/form/editions.ts'
import { mayEdit } from '../../core/procedure/procedure.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import type { Field } from '../../core/report/report.ts'
import type { SavingState } from '../report/editing/save-queue.ts'
import { useSession } from '../report/editing/use-session.ts'
import {
  ActiveContext,
  EditorContext,
  type EditorState,
  NOTHING_SAID,
  SaidContext,
} from '../report/editor-context.ts'
import { FindingsProvider } from '../report/findings/FindingsProvider.tsx'
import { placesWords } from '../report/places.ts'
import { useSetAside } from '../report/findings/use-set-aside.ts'
import type { ReportView } from '../route.ts'
import { useProgram } from '../status.ts'
import { EditorFrame } from './EditorFrame.tsx'
import { useBlankPlaces } from './use-blank-places.ts'
import { useNavigation } from './use-navigation.ts'
import { reportTitleWords } from '../parts/words.ts'
import { WhoseContext } from '../typed/whose.ts'

export interface EditorProps {
  readonly opened: OpenReport
  readonly view: ReportView
  readonly reopen: () => void
  /** Begins again from the report as it was opened last. */
  readonly startOver: () => void
}

/** One report being written: what its screens share. */
export function Editor({ opened, view, reopen, startOver }: EditorProps) {
  const { status } = useProgram()
  const session = useSession(opened)
  const form = editions[opened.report.form]
  const { records, setAside, takeBack } = useSetAside(opened)
  const { show, goTo, goToFinding } = useNavigation(opened.id, form, session, view)
  const [active, setActive] = useState<Field>()
  const [said, setSaid] = useState(NOTHING_SAID)
  const [saidOn, setSaidOn] = useState(view)
  if (saidOn !== view) {
    // What was said of the view before is not said of this one, nor again of that.
    setSaidOn(view)
    if (said.on !== view) setSaid(NOTHING_SAID)
  }
  const shown = useRef(view)
  useEffect(() => {
    shown.current = view
  }, [view])
  const say = useCallback(
    (words: string, on = shown.current) => setSaid({ words, report: session.state().report, on }),
    [session],
  )
  // Asked for again, it may hold what another window has written.
  useEffect(() => {
    const changed = session.catchUp(opened)
    if (changed.length > 0) say(`${placesWords(form, changed)}在别的窗口改过，现在显示的是改过的。`)
  }, [session, opened, form, say])
  const goToBlank = useBlankPlaces(form, session, { goTo, say })
  const readOnly = status.readOnly || !mayEdit(opened.state) || opened.id === SAMPLE_ID

  const isStale = useSyncExternalStore(session.subscribe, () => isOutdated(session.told().saving, opened))
  useEffect(() => {
    if (isStale) reopen()
  }, [isStale, reopen])

  const editor = useMemo(
    (): EditorState => ({
      opened,
      form,
      lastYear: opened.lastYear?.report,
      session,
      readOnly,
      setActive,
      goTo,
      goToFinding,
      goToBlank,
      say,
      apply: (suggestions) => session.edit(applySuggestions(session.state().report, suggestions)),
      setAside,
      takeBack,
      show,
      reopen,
      abandon: () => {
        session.abandon()
        startOver()
      },
    }),
    [
      opened,
      form,
      session,
      readOnly,
      goTo,
      goToFinding,
      goToBlank,
      say,
      setAside,
      takeBack,
      show,
      reopen,
      startOver,
    ],
  )
  return (
    <EditorContext value={editor}>
      <WhoseContext value={reportTitleWords({ agency: opened.report.agency.name, year: opened.report.year })}>
        <ActiveContext value={active}>
          <FindingsProvider setAside={records}>
            <SaidContext value={said}>
              <EditorFrame view={view} />
            </SaidContext>
          </FindingsProvider>
        </ActiveContext>
      </WhoseContext>
    </EditorContext>
  )
}

/** Another window sent the report to review, or opened it again. */
function isOutdated(saving: SavingState, { state }: OpenReport): boolean {
  const isRefused = saving.kind === 'failed' && saving.failure.code === 'frozen'
  return isRefused || (saving.kind === 'saved' && !mayEdit(state))
}
