import type { Output } from '../../../core/contract.ts'
import type { AlikeTexts } from '../../../core/contract/alike.ts'
import type { CollectionRecord } from '../../store/collections.ts'
import type { TextField } from '../../../core/form/form.ts'
import type { Store } from '../../store/store.ts'
import type { CurrentVersion } from '../../store/submissions.ts'
import type { Task } from '../../tasks.ts'
import { currentsOf } from '../recheck.ts'
import { startThread } from './alike-thread.ts'
import { COMPARED_FIELDS } from './comparison.ts'
import { standingLooks } from './looks.ts'
import { type Found, type FoundPair, nameOf } from './protocol.ts'

/** Versions that are handed to the thread at once. */
const SLICE = 200
/** Bytes of deflated reports of which all texts are held at once, which take as much again; of more, some fields after the others. */
const HELD = 32_000_000
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
  const looks = standingLooks(store, collection, versions)
  const wanted = {
    atLeast,
    most: MOST,
    looked: looks.map(({ field, one, other }) => ({ field, one, other })),
  }
  const deflated = store.submissions.sizeInUse(collection.key)
  const passes = passesFor(deflated)
  const thread = startThread(wanted, deflated / passes.length, task.signal)
  let before = 0
  try {
    for (const fields of passes) {
      task.tell(before, COMPARED_FIELDS.length, '比较各单位的文字')
      for (let from = 0; from < versions.length; from += SLICE) {
        const slice = versions.slice(from, from + SLICE)
        await thread.ask({ add: slice.map((version) => comparedOf(store, version)), from, fields })
      }
      await thread.ask('compare', (done) =>
        task.tell(before + done, COMPARED_FIELDS.length, '比较各单位的文字'),
      )
      before += fields.length
    }
    const found = await thread.ask('tell')
    return found === 'done' ? { pairs: [], total: 0, looked: [] } : named(found, versions, looks)
  } finally {
    await thread.end()
  }
}

/** Which fields are compared together, so that their texts do not take more than some room. */
function passesFor(deflated: number): (readonly TextField[])[] {
  const passes = Math.min(COMPARED_FIELDS.length, Math.max(1, Math.ceil(deflated / HELD)))
  const size = Math.ceil(COMPARED_FIELDS.length / passes)
  return Array.from({ length: passes }, (_, i) => COMPARED_FIELDS.slice(i * size, (i + 1) * size))
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
