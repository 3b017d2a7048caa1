import { useMemo } from 'react'
import type { CellAddress, FormTable } from '../../../core/form/form.ts'
import { type CellValue, cellName } from '../../../core/report/report.ts'
import { useEditor } from '../editor-context.ts'
import { focusField } from '../places.ts'
import { pasteBlock } from './paste.ts'
import type { TableActions } from './TableCell.tsx'

const NONE: readonly string[] = []

/** What the cells of a table ask for. */
export function useTableActions(
  table: FormTable,
  setProblems: (problems: readonly string[]) => void,
): TableActions {
  const { session, setActive } = useEditor()
  return useMemo(() => {
    const name = (address: CellAddress) => cellName(table.id, address)
    const write = (cells: readonly (readonly [CellAddress, CellValue | null])[]) =>
      session.edit(cells.map(([address, value]) => [name(address), value]))
    return {
      edit: (address, value) => write([[address, value]]),
      focus: (address) => setActive(name(address)),
      leave: () => void session.flush(),
      move: (to) => void focusField(name(to)),
      paste: (from, clipboard) => {
        const pasted = pasteBlock(table, from, clipboard)
        write(pasted.values)
        setProblems(pasted.problems)
      },
      tell: (problem) => setProblems(problem === undefined ? NONE : [problem]),
      confirm: (address) => session.confirm([name(address)]),
    }
  }, [table, session, setActive, setProblems])
}
