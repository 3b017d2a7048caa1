import type { UnitState } from './unit.ts'

/** The words for how a unit stands, on screen and in tables. */
export const UNIT_STATE_WORDS: Readonly<Record<UnitState, string>> = {
  missing: '未报',
  received: '待审',
  faulty: '有错误',
  returned: '已退回',
  accepted: '已通过',
}
