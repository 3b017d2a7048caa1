import { createContext, use } from 'react'
import type { OpenReport } from '../../core/contract.ts'
import type { Finding, Suggestion } from '../../core/checks/finding.ts'
import type { Form } from '../../core/form/form.ts'
import type { Field, Report } from '../../core/report/report.ts'
import type { BlankPlace } from '../../core/taken-over/blank-places.ts'
import type { ReportView } from '../route.ts'
import type { SetAsideState } from './findings/use-set-aside.ts'
import type { Session } from './editing/session-interface.ts'

/**
 * What the parts of the editor share and no key changes: the report as it was opened, and how to write and to go about.
 * What is typed is read with `useSessionValue`, what is found in it with `useFindings`, each only where it is shown.
 */
export interface EditorState {
  /** The report as it was opened. */
  readonly opened: OpenReport
  readonly form: Form
  readonly lastYear: Report | undefined
  readonly session: Session
  /** Nothing can be changed: another window writes, or the report is under review or signed. */
  readonly readOnly: boolean
  readonly setActive: (field: Field) => void
  /** Goes to a field, in a text to an offset; words from there to an end are selected. */
  readonly goTo: (field: Field, offset?: number, end?: number) => void
  /** Goes to the cell a finding is about, or selects its words; answers in which part that is. */
  readonly goToFinding: (finding: Partial<Pick<Finding, 'quote' | 'cells' | 'field'>>) => ReportView
  /**
   * Goes to the next place to fill in, or the one before; false where there is none.
   * @param by a key that does nothing else, confirming the place before, or Tab, which is also the browser's
   */
  readonly goToBlank: (
    from: BlankPlace | undefined,
    direction: 'next' | 'previous',
    by?: 'asked' | 'confirmed' | 'tab',
  ) => boolean
  /** Says at the foot what a key did, on the view on screen or the one it leads to. */
  readonly say: (words: string, on?: ReportView) => void
  /** Takes suggestions, all in one step. */
  readonly apply: (suggestions: readonly Suggestion[]) => void
  readonly setAside: SetAsideState['setAside']
  readonly takeBack: SetAsideState['takeBack']
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

export const ActiveContext = createContext<Field | undefined>(undefined)

/** The field with the cursor, or that had it last. */
export function useActive(): Field | undefined {
  return use(ActiveContext)
}

/** What was said, and the report and the view of which it holds. */
export interface Said {
  readonly words: string
  readonly report: Report | undefined
  readonly on: ReportView | undefined
}

export const NOTHING_SAID: Said = { words: '', report: undefined, on: undefined }

export const SaidContext = createContext<Said>(NOTHING_SAID)

/** What was said last at the foot. */
export function useSaid(): Said {
  return use(SaidContext)
}
