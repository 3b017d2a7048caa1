import { useMemo, useState } from 'react'
import { createAskedReader } from '../../../core/checks/asked-of.ts'
import type { Asked } from '../../../core/requirements/fulfilment.ts'
import { useEditor } from '../editor-context.ts'
import { useCheckedReport } from '../findings/findings-context.ts'

/** What the level above asks of the report, and how it stood when it was checked last. */
export function useAsked(): readonly Asked[] {
  const { opened } = useEditor()
  const report = useCheckedReport()
  const [read] = useState(createAskedReader)
  return useMemo(() => read(report, opened.requirements), [read, report, opened.requirements])
}
