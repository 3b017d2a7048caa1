import { unitState } from '../../../core/collection/unit.ts'
import { UNIT_STATE_WORDS } from '../../../core/collection/words.ts'
import { printRoute } from '../../route.ts'
import { useOperation } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'

/** Whose a report is that another window has claimed meanwhile, and how it stands there. */
export function ClaimedElsewhere({ submission }: { readonly submission: string }) {
  const { id } = useCollection().collection
  const { data } = useOperation('submission.open', { id: submission })
  if (!data?.unit) return null
  const { unit, version } = data
  return (
    <p role="status">
      现在认领给了{unit.name}，是它的第 {version} 版，{UNIT_STATE_WORDS[unitState(data)]}。
      <a href={printRoute({ screen: 'collection', id, view: 'report', at: submission })}>看报告</a>
    </p>
  )
}
