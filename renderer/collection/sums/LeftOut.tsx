import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { useOperation } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'

/** Units that are listed. */
const LISTED = 200

/** Units that the office left out of the sum. */
export function LeftOut({ close }: { readonly close: () => void }) {
  const { id } = useCollection().collection
  const { data, failure, reload } = useOperation('collection.units', {
    id,
    filter: 'excluded',
    limit: LISTED,
  })
  return (
    <Question
      title="不计入汇总的单位"
      close={close}
      answers={<PlainButton onClick={close}>关闭</PlainButton>}
    >
      {failure && <FailureNotice failure={failure} retry={reload} />}
      <ul className="left-out">
        {data?.rows.map(({ id: unit, name }) => (
          <li key={unit}>{name}</li>
        ))}
      </ul>
      <p className="muted">要改的，在“名单”里点单位后面的“⋯”，选“计入汇总”。</p>
    </Question>
  )
}
