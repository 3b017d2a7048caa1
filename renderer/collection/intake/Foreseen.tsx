import { useOperation } from '../../use-operation.ts'
import { dayWords } from '../../parts/words.ts'
import { metWords } from '../came-words.ts'
import { useCollection } from '../collection-context.ts'

/** What becomes of the version in use of a unit when a report is claimed for it. */
export function Foreseen({
  submission,
  unit,
}: {
  readonly submission: string
  readonly unit: { readonly id: string; readonly name: string }
}) {
  const { today } = useCollection()
  const { data } = useOperation('submission.foresee', { id: submission, unit: unit.id })
  if (!data?.foreseen) return null
  const { receivedOn, takesOver } = data.foreseen
  return (
    <p role="status">
      {unit.name}已有{metWords(data.foreseen)}在用，{dayWords(receivedOn, today)}收到。
      <strong>{takesOver ? '认领后，这一份接替它。' : '认领后，这一份放在旁边，在用的不变。'}</strong>
    </p>
  )
}
