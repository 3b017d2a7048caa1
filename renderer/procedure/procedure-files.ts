import type { Output } from '../../core/contract.ts'
import { type LongStep, longSteps } from '../long-steps.ts'

/** Which signed version was asked for, and where its files go. */
export interface AskedFiles {
  readonly version?: number
  readonly place: string | null
}

/** Files that are written on the page of a report's way through the office, by what they are called in `filesOf`. */
export const procedureFiles = longSteps<LongStep<Output<'report.export'>, AskedFiles>>({
  label: '文件还没有写完',
  text: '关闭后看不到写成了没有，要再写一次。',
})

export const PROCEDURE_FILES = ['报送函', '邮件', '签发的版本'] as const
export type ProcedureFiles = (typeof PROCEDURE_FILES)[number]

/** @param id of the report */
export function filesOf(id: string, name: ProcedureFiles): string {
  return `${id} ${name}`
}
