import type { PartNumber, TextItem } from '../../core/form/form.ts'
import { textOf } from '../../core/report/fields.ts'
import { parseCellName } from '../../core/report/report.ts'
import { useActive, useEditor } from './editor-context.ts'
import { useFindings } from './findings/findings-context.ts'

/** The items of the part; the one with the cursor first where it has it. */
export function useItems(part: PartNumber) {
  const { form, lastYear } = useEditor()
  const { checked } = useFindings()
  const active = useActive()
  const items = form.parts.find(({ number }) => number === part)?.items ?? []
  const table = active && parseCellName(active)?.table
  const focused = items.filter((item) =>
    item.kind === 'text' ? item.field === active : item.table === table,
  )
  // What the office does not write needs no help, until it begins to.
  const isWritten = ({ field, optional }: TextItem) =>
    !optional || [checked, lastYear].some((each) => each && textOf(each, field) !== '')
  return focused.length > 0 ? focused : items.filter((item) => item.kind === 'table' || isWritten(item))
}
