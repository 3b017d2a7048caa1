import { isCutShort, useStep } from '../long-steps.ts'
import { StepLine } from '../parts/StepLine.tsx'
import { printRoute } from '../route.ts'
import { type OutputName, OUTPUTS, writingOf, writings } from './writings.ts'

/** How what is written of a collection stands or ended, a line each, for its other views. */
export function WritingLines({ id }: { readonly id: string }) {
  return OUTPUTS.map((name) => <WritingLine key={name} id={id} name={name} />)
}

function WritingLine({ id, name }: { readonly id: string; readonly name: OutputName }) {
  const step = useStep(writings, writingOf(id, name))
  if (!step) return null
  const isCut = isCutShort(step) || (step.done?.failed ?? []).length > 0
  return (
    <StepLine
      words={step.isRunning ? `正在写${name}…` : isCut ? `${name}没有写完。` : `${name}写好了。`}
      isCut={isCut}
      href={printRoute({ screen: 'collection', id, view: 'output' })}
      way="到导出看"
    />
  )
}
