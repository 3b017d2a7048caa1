import { isCutShort, type LongStep, useStep } from '../long-steps.ts'
import { StepLine } from '../parts/StepLine.tsx'
import { type CollectionView, printRoute } from '../route.ts'
import { alikeLooks } from './alike/alike-looks.ts'
import { rechecks } from './roster/rechecks.ts'

/** How a check of all reports and a look for what is alike stand or ended, a line each, for the views that did not begin them. */
export function CheckingLines({ id, view }: { readonly id: string; readonly view: CollectionView }) {
  const check = useStep(rechecks, id)
  const look = useStep(alikeLooks, id)
  return (
    <>
      {view !== 'roster' && check && (
        <StepLine
          words={wordsOf(check, '重新检查')}
          isCut={isCutShort(check)}
          href={printRoute({ screen: 'collection', id, view: 'roster' })}
          way="到名单看"
        />
      )}
      {view !== 'alike' && look && (
        <StepLine
          words={wordsOf(look, '查找雷同')}
          isCut={isCutShort(look)}
          href={printRoute({ screen: 'collection', id, view: 'alike' })}
          way="到雷同看"
        />
      )}
    </>
  )
}

function wordsOf(step: Pick<LongStep<unknown>, 'isRunning' | 'done'>, what: string): string {
  if (step.isRunning) return `正在${what}…`
  return isCutShort(step) ? `${what}没有做完。` : `${what}做完了。`
}
