import type { alikeContract } from '../../core/contract/alike.ts'
import { Failure } from '../../core/failure.ts'
import { changedFields } from '../case/changed-fields.ts'
import { readCollection } from '../case/collection.ts'
import { readSubmission } from '../case/submission.ts'
import { findAlike } from '../collect/alike/find-alike.ts'
import { lookAt } from '../collect/alike/looks.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'
import type { Tasks } from '../tasks.ts'

const LOOK_NAMES = { remark: '看过的备注' }

/** Operations between the reports of units. */
export function alikeOperations(
  store: Store,
  ports: Pick<Ports, 'clock'>,
  tasks: Tasks,
): Pick<Handlers, keyof typeof alikeContract> {
  const ownVersion = (collection: number, id: string) => {
    const { key, unit, ...record } = readSubmission(store, id)
    if (unit === null || record.collection !== collection)
      throw new Failure('not-found', { what: '这份报告的单位' })
    return { key, unit }
  }
  return {
    'collection.alike': ({ id, atLeast, task }) =>
      tasks.run(task, (under) => findAlike(store, readCollection(store, id), { atLeast, task: under })),
    'alike.look': ({ id, field, one, other, remark, from }) => {
      const { key: collection } = readCollection(store, id)
      const versions = [ownVersion(collection, one), ownVersion(collection, other)] as const
      const look = { collection, ...lookAt(store, versions, field) }
      const at = ports.clock().toISOString()
      return store.write(() => {
        const next = changedFields(
          { remark: store.alikeLooks.find(look)?.remark ?? '' },
          { from: from === undefined ? from : { remark: from ?? '' }, wanted: { remark: remark ?? '' } },
          LOOK_NAMES,
        )
        if (remark === null) store.alikeLooks.remove(look)
        else store.alikeLooks.put({ ...look, ...next, at })
        return { at, remark: remark === null ? null : next.remark }
      })
    },
  }
}
