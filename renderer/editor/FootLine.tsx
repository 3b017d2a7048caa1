import { Button } from 'antd'
import { mayEdit, type ReportState } from '../../core/procedure/procedure.ts'
import { keyOf } from '../../core/shortcuts.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import type { ReportView } from '../route.ts'
import { useEditor, useSaid } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import { useSessionValue } from '../report/use-session-value.ts'
import { SavingLine } from './SavingLine.tsx'
import { useRoom } from './room.ts'
import type { Help } from './use-help.ts'

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
      <Said />
      <WhichReport />
      {help && !help.isShown && (
        <Button id="open-writing-help" size="small" title="F9" onClick={help.open}>
          写法帮助
        </Button>
      )}
      <NextStep view={view} />
      <FindButton open={openFind} />
      <UndoButtons />
    </footer>
  )
}

/** What a key did, where it is not plain to see. */
function Said() {
  const said = useSaid()
  const isStill = useSessionValue(({ report }) => report === said.report)
  return (
    <span role="status" className="said">
      {isStill && said.words}
    </span>
  )
}

/** Said here where the list of parts has no room for it. */
function WhichReport() {
  const title = useSessionValue(({ report }) => `${report.agency.name} ${report.year}年`)
  return <span className="which-report muted">{title}</span>
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
  const { session } = useEditor()
  return (
    <>
      <StepButton
        words="撤销"
        hint={keyOf('undo')}
        canGo={useSessionValue((state) => state.canUndo)}
        go={session.undo}
      />
      <StepButton
        words="重做"
        hint={keyOf('redo')}
        canGo={useSessionValue((state) => state.canRedo)}
        go={session.redo}
      />
    </>
  )
}

interface StepButtonProps {
  readonly words: string
  readonly hint: string | undefined
  readonly canGo: boolean
  readonly go: () => void
}

/** Pressed again and again; after the last step it keeps the keyboard, which would else come to the way back. */
function StepButton({ words, hint, canGo, go }: StepButtonProps) {
  const { readOnly } = useEditor()
  return (
    <Button
      size="small"
      disabled={readOnly}
      aria-disabled={!canGo}
      className={canGo && !readOnly ? '' : 'spent'}
      title={hint}
      onClick={() => canGo && go()}
    >
      {words}
    </Button>
  )
}

/** What is left to fill in, here before elsewhere; then what comes behind it. */
function NextStep({ view }: { readonly view: ReportView }) {
  const { opened, goTo, goToFinding } = useEditor()
  const { completion, findings } = useFindings()
  const here = completion.parts.find(({ number }) => number === view)
  const [next] = [...(here?.todo ?? []), ...completion.parts.flatMap(({ todo }) => todo)]
  if (opened.id === SAMPLE_ID) return null
  if (!mayEdit(opened.state)) return <NextView view={view} />
  const asked = findings.find(
    ({ rule, severity }) => rule.startsWith('requirement.') && severity === 'warning',
  )
  if (!next && asked && view !== 'handover' && view !== 'export')
    return (
      <Button className="next-step" type="link" onClick={() => goToFinding(asked)}>
        下一步：对照上级要求改一处
      </Button>
    )
  if (!next) return <NextView view={view} />
  return (
    <Button className="next-step" type="link" onClick={() => goTo(next.field, next.offset)}>
      下一步：{next.label}
    </Button>
  )
}

/** Once everything is filled in: mend what is wrong, look at the pages, export, carry it through the office. */
function NextView({ view }: { readonly view: ReportView }) {
  const { opened, show } = useEditor()
  const { findings } = useFindings()
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const next = nextView(view, opened.state, errors)
  if (view === next || view === 'procedure') return null
  const words = {
    check: `改正 ${errors} 处错误`,
    preview: '预览',
    handover: '交出前再看一遍',
    export: '导出',
    procedure: '办理',
  }
  return (
    <Button className="next-step" type="link" onClick={() => show(next)}>
      下一步：{words[next]}
    </Button>
  )
}

function nextView(view: ReportView, state: ReportState, errors: number) {
  if (!mayEdit(state) || view === 'export') return 'procedure'
  if (errors > 0) return 'check'
  if (view === 'handover') return 'export'
  return view === 'preview' ? 'handover' : 'preview'
}
