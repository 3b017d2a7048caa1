import { createHash } from 'node:crypto'
import type { TextField } from '../../../core/form/form.ts'
import { textOf } from '../../../core/report/fields.ts'
import { contentOf } from '../../case/submission.ts'
import type { AlikeLook } from '../../store/alike-looks.ts'
import type { CollectionRecord } from '../../store/collections.ts'
import type { Store } from '../../store/store.ts'
import type { CurrentVersion } from '../../store/submissions.ts'
import type { LookedPair } from './protocol.ts'

/** A version of a unit. */
type Version = { readonly key: number; readonly unit: number }

/** What is kept of a look at two texts: whose they are, in an order of their own, and a digest of their words. */
export function lookAt(store: Store, versions: readonly [Version, Version], field: string) {
  const [one, other] = versions[0].unit < versions[1].unit ? versions : [versions[1], versions[0]]
  const texts = [one, other].map(({ key }) => textOf(contentOf(store, key).report, field as TextField))
  const digest = createHash('sha256').update(JSON.stringify(texts)).digest('hex')
  return { one: one.unit, other: other.unit, field, digest }
}

/** The looks that hold still, by the places of the versions in use: neither text has changed since. */
export function standingLooks(
  store: Store,
  { key }: CollectionRecord,
  versions: readonly CurrentVersion[],
): (LookedPair & Pick<AlikeLook, 'remark' | 'at'>)[] {
  const looks = store.alikeLooks.ofCollection(key)
  if (looks.length === 0) return []
  const places = new Map(versions.map(({ unit_key }, place) => [unit_key, place]))
  return looks.flatMap(({ one, other, field, digest, remark, at }) => {
    const pair = [places.get(one), places.get(other)]
    const [first, second] = pair.map((place) => (place === undefined ? undefined : versions[place]))
    if (!first || !second) return []
    const now = lookAt(store, [versionOf(first), versionOf(second)], field)
    return now.digest === digest ? [{ one: pair[0] ?? 0, other: pair[1] ?? 0, field, remark, at }] : []
  })
}

function versionOf({ key, unit_key }: CurrentVersion): Version {
  return { key, unit: unit_key }
}
