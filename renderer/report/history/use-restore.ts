import type { Field, FieldValue } from '../../../core/report/report.ts'
import { useEditor } from '../editor-context.ts'

/** Brings values back, in one step that Ctrl+Z takes back, and goes to the first of their fields. */
export function useRestore(): (values: readonly (readonly [Field, FieldValue])[]) => void {
  const { session, goTo } = useEditor()
  return (values) => {
    session.edit(values)
    const [first] = values
    if (first) goTo(first[0])
  }
}
