import { assignTo } from '../case/submission.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import { breath } from './breath.ts'
import type { Matching } from './matching.ts'
import { unitMeant } from './unit-meant.ts'

/** Versions that are looked at in one write. */
const SLICE = 50

/** Names the units of versions that came before their unit stood in the roster. */
export async function matchAgain(
  store: Store,
  matching: Matching,
  collection: CollectionRecord,
): Promise<void> {
  for (let after = 0; ;) {
    const waiting = store.submissions.unmatched(collection.key, after, SLICE)
    if (waiting.length === 0) return
    const matcher = await matching.of(collection)
    const meant = waiting.map((submission) => ({
      submission,
      unit: unitMeant(matcher, submission, submission.source),
    }))
    if (meant.some(({ unit }) => unit))
      store.write(() => {
        for (const { submission, unit } of meant) {
          const key = unit && store.roster.find(collection.key, unit.id)?.key
          // A name that was added says nothing of what was passed.
          if (key !== undefined) assignTo(store, submission, key, { keepsAccepted: true })
        }
      })
    after = waiting.at(-1)?.key ?? after
    await breath()
  }
}
