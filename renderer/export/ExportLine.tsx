import { isCutShort, useStep } from '../long-steps.ts'
import { StepLine } from '../parts/StepLine.tsx'
import { printRoute } from '../route.ts'
import { reportExports } from './report-exports.ts'

/** How a report's export stands or ended, in one line for its other views. */
export function ExportLine({ id }: { readonly id: string }) {
  const step = useStep(reportExports, id)
  if (!step) return null
  const isCut = isCutShort(step)
  return (
    <StepLine
      words={step.isRunning ? '正在导出…' : isCut ? '没有导出完。' : '导出完了。'}
      isCut={isCut}
      href={printRoute({ screen: 'report', id, view: 'export' })}
      way="到导出看"
    />
  )
}
