import type { OpenReport } from '../../core/contract.ts'
import { mayEdit } from '../../core/procedure/procedure.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'

/** What the step that unlocks a report is called. */
export function wayBackWords({ state }: Pick<OpenReport, 'state'>): string {
  return state === 'review' ? '退回修改' : '重新打开'
}

/** Why nothing can be typed, for who tries. */
export function lockedWords({ id, state }: Pick<OpenReport, 'id' | 'state'>): string {
  if (id === SAMPLE_ID) return '样例只能查看；要照着写，请新建年度报告。'
  if (mayEdit(state)) return '本程序已在另一个窗口打开，这里只能查看。'
  return `内容已锁定；要修改，请到“办理”中“${wayBackWords({ state })}”。`
}
