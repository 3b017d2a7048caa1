import type { Output } from '../../../core/contract.ts'
import type { AlikeTexts } from '../../../core/contract/alike.ts'
import type { CollectionRecord } from '../../store/collections.ts'
import type { Store } from '../../store/store.ts'
import type { CurrentVersion } from '../../store/submissions.ts'
import type { Task } from '../../tasks.ts'
import { currentsOf } from '../recheck.ts'
import { startThread } from './alike-thread.ts'
import { standingLooks } from './looks.ts'
import { type Found, type FoundPair, nameOf } from './protocol.ts'

/** Versions that are handed to the thread at once. */
const SLICE = 200
/** Pairs that are shown; the rest are only counted. */
const MOST = 500

/**
 * Texts that stand in the reports of two units, and cases that two tell, in a thread of its own.
 * @throws Failure 'cancelled', 'too-complex', 'not-compared'
 */
export async function findAlike(
  store: Store,
  collection: CollectionRecord,
  { atLeast, task }: { readonly atLeast: number; readonly task: Task },
): Promise<Output<'collection.alike'>> {
  const versions = await currentsOf(store, collection)
  const thread = startThread(store.submissions.sizeInUse(collection.key), task.signal)
  try {
    for (let from = 0; from < versions.length; from += SLICE) {
      const slice = versions.slice(from, from + SLICE)
      await thread.ask({ add: slice.map((version) => comparedOf(store, version)) })
    }
    const looks = standingLooks(store, collection, versions)
    const looked = looks.map(({ field, one, other }) => ({ field, one, other }))
    const found = await thread.ask({ atLeast, most: MOST, looked }, (done, total) =>
      task.tell(done, total, '比较各单位的文字'),
    )
    return found === 'added' ? { pairs: [], total: 0, looked: [] } : named(found, versions, looks)
  } finally {
    await thread.end()
  }
}

function comparedOf(store: Store, { key, unit_key, name }: CurrentVersion) {
  const others = store.roster.ofKey(unit_key)?.otherNames ?? []
  return { content: store.submissions.contentOf(key) ?? new Uint8Array(), names: [name, ...others] }
}

function named(
  { pairs, total, looked }: Found,
  versions: readonly CurrentVersion[],
  looks: ReturnType<typeof standingLooks>,
): Output<'collection.alike'> {
  const whose = (at: number) => {
    const { unit = '', name = '', id = '' } = versions[at] ?? {}
    return { unit, name, submission: id }
  }
  const told = (pair: FoundPair): AlikeTexts => ({ ...pair, one: whose(pair.one), other: whose(pair.other) })
  const notes = new Map(looks.map((look) => [nameOf(look), look]))
  return {
    pairs: pairs.map(told),
    total,
    looked: looked.map((pair) => {
      const { remark = '', at = '' } = notes.get(nameOf(pair)) ?? {}
      return { ...told(pair), remark, at }
    }),
  }
}
