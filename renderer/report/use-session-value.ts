import { useSyncExternalStore } from 'react'
import { textOf } from '../../core/report/fields.ts'
import type { TextField } from '../../core/form/form.ts'
import type { Report } from '../../core/report/report.ts'
import type { SessionState } from './editing/session-state.ts'
import { useEditor } from './editor-context.ts'

/** A value of the report being written. What shows it is drawn anew only when that value becomes another one. */
export function useSessionValue<T>(select: (state: SessionState) => T): T {
  const { session } = useEditor()
  return useSyncExternalStore(session.subscribe, () => select(session.told()))
}

/** The report as it stands: for what shows much of it, since every key makes another. */
export function useReport(): Report {
  return useSessionValue(({ report }) => report)
}

/** The words of one text. */
export function useText(field: TextField): string {
  return useSessionValue(({ report }) => textOf(report, field))
}
