import { Failure } from '../../core/failure.ts'
import type { Handlers } from '../dispatch.ts'
import { readUnit } from '../case/collection.ts'
import { changedFields } from '../case/changed-fields.ts'
import { askedBefore } from '../case/asked-before.ts'
import { submissionOf } from '../case/listed-units.ts'
import { localDate } from '../case/local-date.ts'
import { newUnit } from '../case/named-unit.ts'
import { refuseOtherInUse, refuseOtherUnit, refuseOvertaken } from '../case/seen-version.ts'
import { cameToUnits } from '../case/came-to-units.ts'
import { foreseen, giveTo, takeBack } from '../case/settle-unit.ts'
import {
  contentOf,
  findingsIn,
  lastReport,
  lastYearFor,
  readSubmission,
  settleReceipt,
  tellUnit,
} from '../case/submission.ts'
import type { Matching } from '../collect/matching.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'

type Names = `submission.${'open' | 'assign' | 'foresee' | 'takeBack' | 'use' | 'received' | 'accept'}`

const RECEIVED_NAMES = { on: '收到日期' }

/** Operations on what came of a unit. */
export function submissionsOperations(store: Store, ports: Ports, matching: Matching): Pick<Handlers, Names> {
  const unitOf = (key: number | null) => (key === null ? undefined : store.roster.ofKey(key))
  return {
    'submission.open': ({ id }) => {
      const record = readSubmission(store, id)
      const unit = unitOf(record.unit)
      const collection = store.collections.ofKey(record.collection)
      const current = unit && store.submissions.inUseOf(unit.key)?.key
      const versions = unit ? store.submissions.ofUnit(unit.key) : [record]
      const { report, doubts, lost = [] } = contentOf(store, record.key)
      const names = unit ? [unit.name, ...unit.otherNames] : [record.agency]
      const currentId = versions.find((each) => each.key === current)?.id
      return {
        ...submissionOf(record, currentId),
        unit: unit ? { id: unit.id, name: unit.name } : null,
        report,
        findings: findingsIn(store, record.key),
        doubtList: [...doubts],
        lost: [...lost],
        lastYear: (collection && lastReport(lastYearFor(store, collection, { ...record, names }))) ?? null,
        versions: versions.map((each) => submissionOf(each, currentId)),
        returns: store.returns.ofSubmission(id),
        asked: askedBefore(store, record, versions, report),
        people: store.returns.people(),
      }
    },
    'submission.assign': ({ id, unit, seen }) => {
      const record = readSubmission(store, id)
      store.write(() => {
        refuseOtherUnit(store, readSubmission(store, id), seen.unit)
        const given =
          unit === null ? newUnit(store, record, ports.newId) : readUnit(store, record.collection, unit).key
        // With a unit that was taken off its versions come back.
        giveTo(store, given, [readSubmission(store, id)], 'decided')
      })
      matching.forget(record.collection)
      return { came: cameToUnits(store, [record.key]) }
    },
    'submission.foresee': ({ id, unit }) => {
      const record = readSubmission(store, id)
      const found = foreseen(store, readUnit(store, record.collection, unit).key, record, 'decided')
      if (!found) return { foreseen: null }
      const { met, as, takesOver } = found
      return { foreseen: { version: met.version, receivedOn: met.received_on, as, takesOver } }
    },
    'submission.takeBack': ({ id, seen }) =>
      store.write(() => {
        const record = readSubmission(store, id)
        const unit = unitOf(record.unit)
        if (!unit) throw new Failure('not-found', { what: '这份报告的单位' })
        refuseOvertaken(store, record, seen)
        takeBack(store, unit.key, record.key)
        matching.forget(record.collection)
        const current = store.submissions.inUseOf(unit.key)?.key
        const inUse = store.submissions.ofUnit(unit.key).find(({ key }) => key === current)
        return { unit: unit.name, inUse: inUse?.version ?? null }
      }),
    'submission.use': ({ id, inUse }) => {
      store.write(() => {
        const record = readSubmission(store, id)
        const { key, unit } = record
        if (unit === null) throw new Failure('not-found', { what: '这份报告的单位' })
        refuseOtherInUse(store, record, inUse)
        store.submissions.use(unit, key, true)
        tellUnit(store, unit)
      })
      return {}
    },
    'submission.received': ({ id, from, on }) => {
      if (on > localDate(ports.clock())) throw new Failure('received-later', {})
      store.write(() => {
        const record = readSubmission(store, id)
        const change = { from: from === undefined ? from : { on: from }, wanted: { on } }
        const settled = changedFields({ on: record.received_on }, change, RECEIVED_NAMES)
        settleReceipt(store, record, settled.on, 'office')
      })
      return {}
    },
    'submission.accept': ({ id, accepted, seen }) => {
      store.write(() => {
        const record = readSubmission(store, id)
        const { key, unit } = record
        refuseOvertaken(store, record, seen)
        store.submissions.decide(
          key,
          accepted ? 'accepted' : 'open',
          accepted ? ports.clock().toISOString() : null,
        )
        if (unit !== null) tellUnit(store, unit)
      })
      return {}
    },
  }
}
