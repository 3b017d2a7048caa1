import type { PartNumber } from '../../core/form/form.ts'
import { parseCellName } from '../../core/report/report.ts'
import { useActive, useEditor } from './editor-context.ts'

/** The items of the part; the one with the cursor first where it has it. */
export function useItems(part: PartNumber) {
  const { form } = useEditor()
  const active = useActive()
  const items = form.parts.find(({ number }) => number === part)?.items ?? []
  const table = active && parseCellName(active)?.table
  const focused = items.filter((item) =>
    item.kind === 'text' ? item.field === active : item.table === table,
  )
  return focused.length > 0 ? focused : items
}
