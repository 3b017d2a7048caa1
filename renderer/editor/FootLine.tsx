import { Button } from 'antd'
import { mayEdit, type ReportState } from '../../core/procedure/procedure.ts'
import { keyOf } from '../../core/shortcuts.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import type { ReportView } from '../route.ts'
import { useEditor, useSaid } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import { useSessionValue } from '../report/use-session-value.ts'
import { SavingLine } from './SavingLine.tsx'
import type { Help } from './use-help.ts'

export interface FootLineProps {
  readonly view: ReportView
  /** Of a part; the views on the whole have none. */
  readonly help: Help | undefined
}

/** Whether what was typed is safe, and what comes next. */
export function FootLine({ view, help }: FootLineProps) {
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
  const title = useSessionValue(({ report }) => `${report.agency.name} ${report.year} 年`)
  return <span className="which-report muted">{title}</span>
}

function UndoButtons() {
  const { session, readOnly } = useEditor()
  const canUndo = useSessionValue((state) => state.canUndo)
  const canRedo = useSessionValue((state) => state.canRedo)
  return (
    <>
      <Button
        size="small"
        disabled={readOnly || !canUndo}
        title={keyOf('undo')}
        onClick={() => session.undo()}
      >
        撤销
      </Button>
      <Button
        size="small"
        disabled={readOnly || !canRedo}
        title={keyOf('redo')}
        onClick={() => session.redo()}
      >
        重做
      </Button>
    </>
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
