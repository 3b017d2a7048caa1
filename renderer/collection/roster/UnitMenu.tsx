import type { UnitRow } from '../../../core/contract/collections.ts'
import { HungMenu, type MenuItem } from '../../parts/HungMenu.tsx'

/** What can be done with a unit of the roster. */
export type UnitAction = 'change' | 'exclude' | 'include' | 'remove'

export interface UnitMenuProps {
  readonly unit: UnitRow
  /** The button it hangs from. */
  readonly anchor: HTMLElement
  readonly readOnly: boolean
  readonly act: (action: UnitAction) => void
  readonly close: () => void
}

/** All that can be done with a unit, hung from the … of its row. */
export function UnitMenu({ unit, anchor, readOnly, act, close }: UnitMenuProps) {
  const items: readonly MenuItem<UnitAction>[] = [
    { action: 'change', label: '修改资料…', isOff: readOnly },
    unit.excluded
      ? { action: 'include', label: '计入汇总', isOff: readOnly }
      : { action: 'exclude', label: '不计入汇总', isOff: readOnly },
    { action: 'remove', label: '移出名单…', isOff: readOnly, apart: true },
  ]
  return <HungMenu label={unit.name} anchor={anchor} items={items} act={act} close={close} />
}
