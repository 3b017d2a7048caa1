import { createContext, use } from 'react'
import type { OpenReport } from '../../core/contract.ts'
import type { Finding } from '../../core/checks/finding.ts'
import type { Form } from '../../core/form/form.ts'
import type { Completion } from '../../core/report/completion.ts'
import type { Field, Report } from '../../core/report/report.ts'
import type { ReportView } from '../route.ts'
import type { Session, SessionState } from './editing/session.ts'

/** What the parts of the editor share: the report, what is computed from it, and how to write and to go about. */
export interface EditorState {
  /** The report as it was opened. */
  readonly opened: OpenReport
  readonly report: Report
  readonly form: Form
  readonly lastYear: Report | undefined
  readonly session: Session
  readonly state: SessionState
  readonly findings: readonly Finding[]
  readonly completion: Completion
  readonly readOnly: boolean
  /** The field with the cursor, or that had it last. */
  readonly active: Field | undefined
  readonly setActive: (field: Field) => void
  readonly goTo: (field: Field) => void
  readonly show: (view: ReportView) => void
}

export const EditorContext = createContext<EditorState | undefined>(undefined)

export function useEditor(): EditorState {
  const editor = use(EditorContext)
  if (!editor) throw new Error('useEditor outside of Editor')
  return editor
}
