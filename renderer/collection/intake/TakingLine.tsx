import { useStep } from '../../long-steps.ts'
import { StepLine } from '../../parts/StepLine.tsx'
import { printRoute } from '../../route.ts'
import type { Taken } from './taken.ts'
import { leftOf, type Taking, takings } from './takings.ts'

/** How taking in stands or ended, in one line for the other views of the collection. */
export function TakingLine({ id }: { readonly id: string }) {
  const taking = useStep(takings, id)
  if (!taking) return null
  const isCut = !taking.isRunning && (taking.failure !== undefined || taking.taken.isStopped)
  return (
    <StepLine
      words={wordsOf(taking, isCut)}
      isCut={isCut}
      href={printRoute({ screen: 'collection', id, view: 'intake' })}
      way="到收件看"
    />
  )
}

function wordsOf(taking: Taking, isCut: boolean): string {
  if (taking.isRunning) return '正在收文件…'
  const left = leftOf(taking)
  if (isCut) return left > 0 ? `文件没有收完，还有 ${left} 个没有收。` : '文件没有收完。'
  return isToCheck(taking.taken) ? '文件收完了，有要核对的。' : '文件收完了。'
}

function isToCheck({ outcomes, replacing, notInUse, doubtful, unread }: Taken): boolean {
  const { unmatched = 0, otherYear = 0, refused = 0 } = outcomes
  return replacing + notInUse + doubtful + unread.length + unmatched + otherYear + refused > 0
}
