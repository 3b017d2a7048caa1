import { createContext, use } from 'react'
import type { OpenReport } from '../../core/contract.ts'
import type { Finding, Suggestion } from '../../core/checks/finding.ts'
import type { SortedFindings } from '../../core/checks/set-aside.ts'
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
  /** What is found and not set aside. */
  readonly findings: readonly Finding[]
  readonly aside: SortedFindings['aside']
  readonly completion: Completion
  /** Nothing can be changed: another window writes, or the report is under review or signed. */
  readonly readOnly: boolean
  /** The field with the cursor, or that had it last. */
  readonly active: Field | undefined
  readonly setActive: (field: Field) => void
  /** Goes to a field, in a text to an offset. */
  readonly goTo: (field: Field, offset?: number) => void
  /** Goes to the words or the cell a finding is about. */
  readonly goToFinding: (finding: Partial<Pick<Finding, 'quote' | 'cells' | 'field'>>) => void
  /** Takes suggestions, all in one step. */
  readonly apply: (suggestions: readonly Suggestion[]) => void
  readonly setAside: (finding: Finding, reason: string) => Promise<void>
  readonly takeBack: (key: string) => void
  readonly show: (view: ReportView) => void
  /** Asks the host for the report again: its state, its dates, its exports. */
  readonly reopen: () => void
  /** Gives up what was not saved, and shows the report as it is stored. */
  readonly abandon: () => void
}

export const EditorContext = createContext<EditorState | undefined>(undefined)

export function useEditor(): EditorState {
  const editor = use(EditorContext)
  if (!editor) throw new Error('useEditor outside of Editor')
  return editor
}
