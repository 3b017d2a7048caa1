import { useRef } from 'react'
import type { Field } from '../../core/report/report.ts'
import { useEditor } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import { focusedPlace } from '../report/places.ts'
import type { ReportView } from '../route.ts'
import { useKeys } from './use-keys.ts'

export interface EditorKeysProps {
  readonly view: ReportView
  /** Of a part; the views on the whole have no help beside them. */
  readonly toggleHelp: (() => void) | undefined
  readonly openFind: (replacing: boolean) => void
}

/** The shortcuts of a report, apart from the frame: they follow the findings, and the frame need not be drawn with them. */
export function EditorKeys({ view, toggleHelp, openFind }: EditorKeysProps) {
  const { session, readOnly, goTo, goToFinding, goToBlank, show } = useEditor()
  const { findings } = useFindings()
  const visited = useRef(-1)
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
    save: () => void session.save(),
    undo: () => {
      if (!readOnly) step(session.undo())
    },
    redo: () => {
      if (!readOnly) step(session.redo())
    },
    nextFinding,
    goToBlank: (direction) => {
      goToBlank(focusedPlace(), direction, 'asked')
    },
    openFind,
    writingHelp: () => toggleHelp?.(),
  })
  return null
}
