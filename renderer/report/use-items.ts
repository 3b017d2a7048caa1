import type { PartNumber, TextItem } from '../../core/form/form.ts'
import { textOf } from '../../core/report/fields.ts'
import { parseCellName, type Report } from '../../core/report/report.ts'
import { useActive, useEditor } from './editor-context.ts'
import { useSessionValue } from './use-session-value.ts'

/** The items of the part; the one with the cursor first where it has it. */
export function useItems(part: PartNumber) {
  const { form, lastYear } = useEditor()
  const active = useActive()
  const items = form.parts.find(({ number }) => number === part)?.items ?? []
  const table = active && parseCellName(active)?.table
  const focused = items.filter((item) =>
    item.kind === 'text' ? item.field === active : item.table === table,
  )
  // What the office does not write needs no help, until it begins to.
  const isLeftOut = ({ field, optional }: TextItem, report: Report) =>
    optional && [report, lastYear].every((each) => !each || textOf(each, field) === '')
  const leftOut = useSessionValue(({ report }) =>
    items.flatMap((item) => (item.kind === 'text' && isLeftOut(item, report) ? [item.field] : [])).join(' '),
  )
  const shown = items.filter((item) => item.kind === 'table' || !leftOut.split(' ').includes(item.field))
  return focused.length > 0 ? focused : shown
}
