import { type ReactNode, useMemo } from 'react'
import { type SetAside, sortFindings } from '../../../core/checks/set-aside.ts'
import { useEditor } from '../editor-context.ts'
import { CheckedContext, FindingsContext, type ReportFindings } from './findings-context.ts'
import { useChecked } from './use-checked.ts'

export interface FindingsProviderProps {
  readonly setAside: readonly SetAside[]
  readonly children: ReactNode
}

/** Tells the parts of the editor what is found in the report. */
export function FindingsProvider({ setAside, children }: FindingsProviderProps) {
  const { session, lastYear, opened } = useEditor()
  const { report, findings, asked, completion } = useChecked(session, {
    lastYear,
    requirements: opened.requirements ?? undefined,
  })
  const found = useMemo((): ReportFindings => {
    const { open, aside } = sortFindings(findings ?? [], setAside)
    return { findings: open, checking: findings === undefined, aside, completion, asked }
  }, [findings, asked, completion, setAside])
  return (
    <CheckedContext value={report}>
      <FindingsContext value={found}>{children}</FindingsContext>
    </CheckedContext>
  )
}
