import { useRef, useState } from 'react'
import type { Field } from '../../core/report/report.ts'
import { ExportScreen } from '../export/ExportScreen.tsx'
import { Preview } from '../preview/Preview.tsx'
import { PreviewScreen } from '../preview/PreviewScreen.tsx'
import { ProcedureScreen } from '../procedure/ProcedureScreen.tsx'
import { useEditor } from '../report/editor-context.ts'
import { CheckView } from '../report/findings/CheckView.tsx'
import { useFindings } from '../report/findings/findings-context.ts'
import { ReturnedScreen } from '../returned/ReturnedScreen.tsx'
import { useReturned } from '../returned/use-returned.ts'
import type { ReportView } from '../route.ts'
import { YearsView } from '../years/YearsView.tsx'
import { FootLine } from './FootLine.tsx'
import { FrozenNotice } from './FrozenNotice.tsx'
import { PartList } from './PartList.tsx'
import { PartView } from './PartView.tsx'
import { SidePanel } from './SidePanel.tsx'
import { useKeys } from './use-keys.ts'
import { useWide } from './use-wide.ts'

/** CSS pixels below which the help starts folded away, as on a small screen at 150 %. */
const NARROW = 1100

/** The screens of a report: parts left, the part in the middle, help right, saving at the foot. */
export function EditorFrame({ view }: { readonly view: ReportView }) {
  const { opened, session, readOnly, goTo, goToFinding, show } = useEditor()
  const { findings } = useFindings()
  const [folded, setFolded] = useState(() => window.innerWidth < NARROW)
  const visited = useRef(-1)
  const returned = useReturned(opened.id, session)
  const wide = useWide()

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

  const isPart = typeof view === 'number'
  return (
    <div className={`editor${folded || !isPart ? ' folded' : ''}${wide && isPart ? ' wide' : ''}`}>
      <PartList view={view} />
      <main className="middle" tabIndex={-1} data-region>
        {(isPart || view === 'check') && <FrozenNotice />}
        {isPart && <PartView part={view} />}
        {view === 'check' && <CheckView />}
        {view === 'preview' && <PreviewScreen />}
        {view === 'years' && <YearsView />}
        {view === 'export' && <ExportScreen />}
        {view === 'procedure' && <ProcedureScreen />}
        {view === 'returned' && <ReturnedScreen returned={returned} />}
      </main>
      {isPart && <SidePanel part={view} folded={folded} fold={setFolded} />}
      {wide && isPart && (
        <aside className="beside" aria-label="预览" data-region tabIndex={-1}>
          <Preview />
        </aside>
      )}
      <FootLine view={view} />
    </div>
  )
}
