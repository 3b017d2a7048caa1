import type { Output } from '../../core/contract.ts'
import type { ExportFormat } from '../../core/contract/export.ts'
import { type LongStep, longSteps } from '../long-steps.ts'

/** What an export was asked for: its retry means the same files. */
export interface AskedExport {
  readonly formats: readonly ExportFormat[]
  /** The folder as it was typed, and as it stood on the screen. */
  readonly folder: string
  readonly place: string | undefined
  /** How many errors it was to go out with. */
  readonly acceptedErrors: number
}

/** Exports of reports, by the report: one looks elsewhere while they are printed. */
export const reportExports = longSteps<LongStep<Output<'report.export'>, AskedExport>>({
  label: '文件还没有导出完',
  text: '关闭后看不到导出成了没有，要再导出一次。',
})
