import type { ReportRow } from '../../core/contract/reports.ts'
import { isSigned } from '../../core/procedure/procedure.ts'
import { HungMenu, type MenuItem } from '../parts/HungMenu.tsx'
import { reportTitleWords } from '../parts/words.ts'

/** What can be done with a report of the list. */
export type RowAction =
  | 'open'
  | 'preview'
  | 'export'
  | 'procedure'
  | 'compare'
  | 'nextYear'
  | 'archive'
  | 'unarchive'
  | 'remove'

export interface RowMenuProps {
  readonly row: ReportRow
  /** The button it hangs from. */
  readonly anchor: HTMLElement
  readonly readOnly: boolean
  readonly act: (action: RowAction) => void
  readonly close: () => void
}

interface Item extends MenuItem<RowAction> {
  /** Changes something. */
  readonly writes?: boolean
  /** Asks for what the report holds. */
  readonly reads?: boolean
}

/** All that can be done with a report, hung from the … of its row. */
export function RowMenu({ row, anchor, readOnly, act, close }: RowMenuProps) {
  const items = itemsFor(row).map(({ writes = false, reads = false, ...item }) => ({
    ...item,
    isOff: (writes && readOnly) || (reads && row.needsNewerProgram) || item.refused !== undefined,
  }))
  return (
    <HungMenu label={`《${reportTitleWords(row)}》`} anchor={anchor} items={items} act={act} close={close} />
  )
}

function itemsFor({ year, state, archived }: ReportRow): readonly Item[] {
  return [
    { action: 'open', label: '打开', reads: true },
    { action: 'preview', label: '预览', reads: true },
    { action: 'export', label: '导出', reads: true },
    { action: 'procedure', label: '办理和经过', reads: true },
    { action: 'compare', label: '历年对比', reads: true },
    { action: 'nextYear', label: `据此新建 ${year + 1}年`, reads: true, writes: true, apart: true },
    archived
      ? { action: 'unarchive', label: '取消存档', writes: true }
      : { action: 'archive', label: '存档', writes: true },
    {
      action: 'remove',
      label: '删除…',
      writes: true,
      apart: true,
      refused: isSigned(state) ? '签发过的报告要留存备查，不能删除' : undefined,
    },
  ]
}
