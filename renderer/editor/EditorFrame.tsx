import { memo, useState } from 'react'
import { ExportScreen } from '../export/ExportScreen.tsx'
import { Boundary } from '../faults/Boundary.tsx'
import { Preview } from '../preview/Preview.tsx'
import { PreviewScreen } from '../preview/PreviewScreen.tsx'
import { ProcedureScreen } from '../procedure/ProcedureScreen.tsx'
import { useEditor } from '../report/editor-context.ts'
import { CheckView } from '../report/findings/CheckView.tsx'
import { ReturnedScreen } from '../returned/ReturnedScreen.tsx'
import { useReturned } from '../returned/use-returned.ts'
import type { ReportView } from '../route.ts'
import { YearsView } from '../years/YearsView.tsx'
import { EditorKeys } from './EditorKeys.tsx'
import { FootLine } from './FootLine.tsx'
import { FrozenNotice } from './FrozenNotice.tsx'
import { PartList } from './PartList.tsx'
import { PartView } from './PartView.tsx'
import { SidePanel } from './SidePanel.tsx'
import { useWide } from './use-wide.ts'

/** CSS pixels below which the help starts folded away, as on a small screen at 150 %. */
const NARROW = 1100

/** The screens of a report: parts left, the part in the middle, help right, saving at the foot. */
export const EditorFrame = memo(function EditorFrame({ view }: { readonly view: ReportView }) {
  const { opened, session } = useEditor()
  const [folded, setFolded] = useState(() => window.innerWidth < NARROW)
  const returned = useReturned(opened.id, session)
  const wide = useWide()
  const isPart = typeof view === 'number'
  return (
    <div className={`editor${folded || !isPart ? ' folded' : ''}${wide && isPart ? ' wide' : ''}`}>
      <PartList view={view} />
      <main className="middle" tabIndex={-1} data-region>
        <Boundary key={view} what="这一页" elsewhere="其他各页仍可以用">
          {(isPart || view === 'check') && <FrozenNotice />}
          {isPart && <PartView part={view} />}
          {view === 'check' && <CheckView />}
          {view === 'preview' && <PreviewScreen />}
          {view === 'years' && <YearsView />}
          {view === 'export' && <ExportScreen />}
          {view === 'procedure' && <ProcedureScreen />}
          {view === 'returned' && <ReturnedScreen returned={returned} />}
        </Boundary>
      </main>
      {isPart && (
        <Boundary key={`help ${view}`} what="帮助栏" elsewhere="其他各页仍可以用">
          <SidePanel part={view} folded={folded} fold={setFolded} />
        </Boundary>
      )}
      {wide && isPart && (
        <aside className="beside" aria-label="预览" data-region tabIndex={-1}>
          <Boundary what="预览" elsewhere="其他各页仍可以用">
            <Preview />
          </Boundary>
        </aside>
      )}
      <FootLine view={view} />
      <EditorKeys view={view} />
    </div>
  )
})
