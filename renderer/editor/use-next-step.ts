import { mayEdit, type ReportState } from '../../core/procedure/procedure.ts'
import { type Completion, completionOf } from '../../core/report/completion.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import { useEditor } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import type { ReportView } from '../route.ts'

/** What comes next in a report, in words, and the way there. */
export interface NextStep {
  readonly words: string
  readonly go: () => void
}

/** What is left to fill in, here before elsewhere; then what comes behind it. */
export function useNextStep(view: ReportView): NextStep | undefined {
  const { opened, session, goTo, goToFinding, show } = useEditor()
  const { completion, findings } = useFindings()
  const stepFrom = (filled: Completion): NextStep | undefined => {
    const here = filled.parts.find(({ number }) => number === view)
    const [todo] = [...(here?.todo ?? []), ...filled.parts.flatMap((part) => part.todo)]
    const asked = findings.find(
      ({ rule, severity }) => rule.startsWith('requirement.') && severity === 'warning',
    )
    if (mayEdit(opened.state)) {
      if (todo) return { words: todo.label, go: () => goTo(todo.field, todo.offset) }
      if (asked && view !== 'handover' && view !== 'export')
        return { words: '对照上级要求改一处', go: () => goToFinding(asked) }
    }
    const errors = findings.filter(({ severity }) => severity === 'error').length
    const next = viewBehind(view, opened.state, errors)
    if (view === next || view === 'procedure') return undefined
    const words = next === 'check' ? `改正 ${errors} 处错误` : VIEW_WORDS[next]
    return { words, go: () => show(next) }
  }
  const step = opened.id === SAMPLE_ID ? undefined : stepFrom(completion)
  if (!step) return undefined
  // The key may come before the check that follows a pause: what was filled in until then is not gone to again.
  const go = () => {
    const { report, proposed } = session.state()
    stepFrom(completionOf(report, proposed))?.go()
  }
  return { words: step.words, go }
}

const VIEW_WORDS = { preview: '预览', handover: '交出前再看一遍', export: '导出', procedure: '办理' } as const

/** Once everything is filled in: mend what is wrong, look at the pages, export, carry it through the office. */
function viewBehind(view: ReportView, state: ReportState, errors: number) {
  if (!mayEdit(state) || view === 'export') return 'procedure'
  if (errors > 0) return 'check'
  if (view === 'handover') return 'export'
  return view === 'preview' ? 'handover' : 'preview'
}
