import { type KeyboardEvent, memo } from 'react'
import { ExportLine } from '../export/ExportLine.tsx'
import { ExportScreen } from '../export/ExportScreen.tsx'
import { Boundary } from '../faults/Boundary.tsx'
import { HandoverScreen } from '../handover/HandoverScreen.tsx'
import { Preview } from '../preview/Preview.tsx'
import { PreviewScreen } from '../preview/PreviewScreen.tsx'
import { ProcedureLines } from '../procedure/ProcedureLines.tsx'
import { ProcedureScreen } from '../procedure/ProcedureScreen.tsx'
import { useEditor } from '../report/editor-context.ts'
import { CheckView } from '../report/findings/CheckView.tsx'
import { FindBar } from '../report/find/FindBar.tsx'
import { FindContext } from '../report/find/find-context.ts'
import { ReturnedScreen } from '../returned/ReturnedScreen.tsx'
import { useReturned } from '../returned/use-returned.ts'
import type { ReportView } from '../route.ts'
import { YearsView } from '../years/YearsView.tsx'
import { EditorKeys } from './EditorKeys.tsx'
import { FootLine } from './FootLine.tsx'
import { FrozenNotice } from './FrozenNotice.tsx'
import { PartList } from './PartList.tsx'
import { PartView } from './PartView.tsx'
import { lockedWords } from './locked-words.ts'
import { useRoom } from './room.ts'
import { SampleNotice } from './SampleNotice.tsx'
import { SidePanel } from './SidePanel.tsx'
import { useFinding } from './use-find.ts'
import { useHelp } from './use-help.ts'

/** The screens of a report: parts left, the part in the middle, help right, saving at the foot. */
export const EditorFrame = memo(function EditorFrame({ view }: { readonly view: ReportView }) {
  const { opened, session, readOnly, say } = useEditor()
  const returned = useReturned(opened.id, session)
  const room = useRoom()
  const help = useHelp(room)
  const finding = useFinding()
  const isPart = typeof view === 'number'
  const isWide = isPart && room === 'wide'
  return (
    <div
      className={`editor ${isPart || room === 'small' ? room : 'usual'}${isPart && help.isShown ? ' helped' : ''}`}
    >
      {/* First, so that what is shown answers before it. */}
      <EditorKeys view={view} toggleHelp={isPart ? help.toggle : undefined} openFind={finding.open} />
      <PartList view={view} />
      <main
        className="middle"
        tabIndex={-1}
        data-region
        onFocus={help.giveWay}
        onKeyDown={(event) => {
          if (readOnly && writes(event)) say(lockedWords(opened))
        }}
      >
        {finding.isOpen && <FindBar {...finding} view={view} />}
        <Boundary key={view} what="这一页" elsewhere="其他各页仍可以用">
          <SampleNotice />
          {(isPart || view === 'check') && <FrozenNotice />}
          {isPart && (
            <FindContext value={finding.find}>
              <PartView part={view} />
            </FindContext>
          )}
          {view === 'check' && <CheckView />}
          {view === 'preview' && <PreviewScreen />}
          {view === 'years' && <YearsView />}
          {view === 'handover' && <HandoverScreen />}
          {view !== 'export' && <ExportLine id={opened.id} />}
          {view !== 'procedure' && <ProcedureLines id={opened.id} />}
          {view === 'export' && <ExportScreen />}
          {view === 'procedure' && <ProcedureScreen />}
          {view === 'returned' && <ReturnedScreen returned={returned} />}
        </Boundary>
      </main>
      {isPart && help.isShown && (
        <Boundary key={`help ${view}`} what="帮助栏" elsewhere="其他各页仍可以用">
          <SidePanel part={view} help={help} />
        </Boundary>
      )}
      {isWide && (
        <aside className="beside" aria-label="预览" data-region tabIndex={-1}>
          <Boundary what="预览" elsewhere="其他各页仍可以用">
            <Preview place="beside" />
          </Boundary>
        </aside>
      )}
      <FootLine view={view} help={isPart ? help : undefined} openFind={finding.open} />
    </div>
  )
})

/** A key that would change a field of the report. */
function writes({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const isOfReport = target instanceof HTMLElement && target.closest('[data-field]') !== null
  const isWriting = key.length === 1 || key === 'Backspace' || key === 'Delete' || key === 'Process'
  return isOfReport && isWriting && !ctrlKey && !metaKey && !altKey
}
