import { Button } from 'antd'
import { keyOf } from '../../core/shortcuts.ts'
import { useActions } from '../actions.ts'
import { KeptButton } from '../parts/KeptButton.tsx'
import type { ReportView } from '../route.ts'
import { useEditor, useSaid } from '../report/editor-context.ts'
import { useSessionValue } from '../report/use-session-value.ts'
import { SavingLine } from './SavingLine.tsx'
import { withEndApart } from './beginning-and-end.ts'
import { useRoom } from './room.ts'
import type { Help } from './use-help.ts'
import { useNextStep } from './use-next-step.ts'

export interface FootLineProps {
  readonly view: ReportView
  /** Of a part; the views on the whole have none. */
  readonly help: Help | undefined
  readonly openFind: (replacing: boolean) => void
}

/** Whether what was typed is safe, and what comes next. */
export function FootLine({ view, help, openFind }: FootLineProps) {
  return (
    <footer className="foot">
      <SavingLine />
      <Said view={view} />
      <WhichReport />
      {help && !help.isShown && (
        <Button id="open-writing-help" size="small" title="F9" onClick={help.open}>
          写法帮助
        </Button>
      )}
      <NextStepButton view={view} />
      <FindButton open={openFind} />
      <UndoButtons />
    </footer>
  )
}

/** What a key did, where it is not plain to see. */
function Said({ view }: { readonly view: ReportView }) {
  const said = useSaid()
  const isStill = useSessionValue(({ report }) => report === said.report) && said.on === view
  return (
    <span role="status" className="said" title={isStill ? said.words : undefined}>
      {isStill && said.words}
    </span>
  )
}

/** Said here where the list of parts has no room for it. */
function WhichReport() {
  const name = useSessionValue(({ report }) => report.agency.name)
  const year = useSessionValue(({ report }) => report.year)
  const [before, end] = withEndApart(name)
  return (
    <span className="which-report muted">
      <span className="agency">
        <span>{before}</span>
        <span>{end}</span>
      </span>
      {year}年
    </span>
  )
}

function FindButton({ open }: { readonly open: (replacing: boolean) => void }) {
  const { readOnly } = useEditor()
  const room = useRoom()
  const isShort = readOnly || room === 'small'
  return (
    <Button size="small" title={keyOf('find')} onClick={() => open(!readOnly)}>
      {isShort ? '查找' : '查找、替换'}
    </Button>
  )
}

function UndoButtons() {
  const { session, readOnly } = useEditor()
  const canUndo = useSessionValue((state) => state.canUndo)
  const canRedo = useSessionValue((state) => state.canRedo)
  return (
    <>
      <KeptButton size="small" title={keyOf('undo')} disabled={readOnly} canGo={canUndo} go={session.undo}>
        撤销
      </KeptButton>
      <KeptButton size="small" title={keyOf('redo')} disabled={readOnly} canGo={canRedo} go={session.redo}>
        重做
      </KeptButton>
    </>
  )
}

/** Its key is said where there is room for it. */
function NextStepButton({ view }: { readonly view: ReportView }) {
  const step = useNextStep(view)
  const room = useRoom()
  useActions({ ...(step && { nextStep: step.go }) })
  if (!step) return null
  const key = keyOf('nextStep')
  return (
    <Button className="next-step" type="link" title={key} aria-keyshortcuts={key} onClick={step.go}>
      <span>下一步：{step.words}</span>
      {room !== 'small' && <kbd aria-hidden="true">{key}</kbd>}
    </Button>
  )
}
