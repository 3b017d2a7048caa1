import type { ReceivedBy } from './receipt.ts'
import type { FileListing } from './taken-file.ts'
import type { UnitState } from './unit.ts'

/** The words for how a unit stands, on screen and in tables. */
export const UNIT_STATE_WORDS: Readonly<Record<UnitState, string>> = {
  missing: '未报',
  received: '待审',
  faulty: '有错误',
  returned: '已退回',
  accepted: '已通过',
}

/** What tells the day on which a report came. */
export const RECEIVED_BY_WORDS: Readonly<Record<ReceivedBy, string>> = {
  mail: '按邮件',
  intake: '按收件那天',
  office: '按填写的日期',
}

/** The words for what became of a file. */
export const FILE_OUTCOME_WORDS: Readonly<Record<FileListing, string>> = {
  taken: '已收下',
  same: '收过的',
  unmatched: '待认领',
  otherYear: '别的年度',
  refused: '读不出',
  putAway: '已搁置',
}
