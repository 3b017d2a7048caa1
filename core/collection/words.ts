import type { FileOutcome } from './taken-file.ts'
import type { UnitState } from './unit.ts'

/** How a unit stands, in one word. */
export const UNIT_STATE_WORDS: Readonly<Record<UnitState, string>> = {
  missing: '未报',
  received: '待审',
  faulty: '有错误',
  returned: '已退回',
  accepted: '已通过',
}

/** What became of a file, in one word. */
export const FILE_OUTCOME_WORDS: Readonly<Record<FileOutcome, string>> = {
  taken: '已收下',
  same: '重复',
  unmatched: '待认领',
  otherYear: '别的年度',
  refused: '读不出',
}

/** What a collection is called: of whom it is, and of which year. */
export function collectionTitle({
  agency,
  year,
}: {
  readonly agency: string
  readonly year: number
}): string {
  return `${agency}${year}年度下级报告`
}
