import { type ReactNode, useMemo } from 'react'
import { type SetAside, sortFindings } from '../../../core/checks/set-aside.ts'
import { useEditor } from '../editor-context.ts'
import { FindingsContext, type ReportFindings } from './findings-context.ts'
import { useChecked } from './use-checked.ts'

export interface FindingsProviderProps {
  readonly setAside: readonly SetAside[]
  readonly children: ReactNode
}

/** Tells the parts of the editor what is found in the report. */
export function FindingsProvider({ setAside, children }: FindingsProviderProps) {
  const { session, lastYear } = useEditor()
  const checked = useChecked(session, lastYear)
  const found = useMemo((): ReportFindings => {
    const { open, aside } = sortFindings(checked.findings, setAside)
    return { findings: open, aside, completion: checked.completion, checked: checked.report }
  }, [checked, setAside])
  return <FindingsContext value={found}>{children}</FindingsContext>
}
