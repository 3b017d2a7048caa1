import { recordedWords } from '../../core/checks/grades.ts'
import { Failure } from '../../core/failure.ts'
import { timelineOf } from '../../core/procedure/timeline.ts'
import { chosenChartIds, chosenCharts } from '../case/charts.ts'
import { exchangeDigest } from '../digest.ts'
import type { Handlers } from '../dispatch.ts'
import { errorsIn, findingsOf, refuseErrors } from '../case/checked-report.ts'
import type { Ports } from '../ports.ts'
import { readProcedure, redate, takeStep } from '../case/procedure.ts'
import { readRecord, readStored } from '../case/stored-report.ts'
import { versionContent } from '../case/signed-content.ts'
import type { Store } from '../store/store.ts'

type Names =
  | 'procedure.get'
  | 'procedure.step'
  | 'procedure.redate'
  | 'procedure.timeline'
  | 'people.forget'
  | 'version.open'
  | 'report.history'

/**
 * Operations on the way of a report through the office: its states, what was signed, everything that happened.
 * @param whenSigned is told of every signature
 */
export function procedureOperations(
  store: Store,
  ports: Ports,
  whenSigned: () => void,
): Pick<Handlers, Names> {
  return {
    'procedure.get': ({ id }) => readProcedure(store, id),
    'procedure.step': async ({ id, action, by, note, on, signedOn, acceptedErrors, ...shown }) => {
      const stored = readStored(store, id)
      if (action === 'review')
        refuseErrors(errorsIn(await findingsOf(store, ports.apart, stored)), acceptedErrors)
      const step = { action, by, note, on, at: ports.clock().toISOString() }
      const reviewed = action === 'review' ? await chosenCharts(store, stored) : []
      const signing = action === 'sign' && {
        charts: await chosenCharts(store, stored),
        signedOn: signedOn === undefined ? stored.record.signed_on : signedOn,
      }
      const seen = {
        digest: shown.digest ?? exchangeDigest(stored.report),
        version: shown.version ?? stored.record.version,
        charts: shown.charts ?? chosenChartIds(store, stored),
      }
      store.write(() => takeStep(store, id, { ...step, seen, reviewed, ...(signing && { signing }) }))
      if (signing) whenSigned()
      return readProcedure(store, id)
    },
    'procedure.redate': ({ id, ...told }) => {
      readRecord(store, id)
      store.write(() => redate(store, id, { ...told, at: ports.clock().toISOString() }))
      return readProcedure(store, id)
    },
    'people.forget': ({ id, name }) => {
      const { unit } = readRecord(store, id)
      store.write(() => store.people.forget(unit, name, ports.clock().toISOString()))
      return readProcedure(store, id)
    },
    'procedure.timeline': ({ id }) => {
      const record = readRecord(store, id)
      return timelineOf({
        createdAt: record.created_at,
        steps: store.steps.ofReport(id),
        written: store.history.times(id),
        exports: store.exports.ofReport(id).map((each) => ({ ...each, errors: recordedWords(each.errors) })),
        attachments: store.attachments.ofReport(id),
        deliveries: store.deliveries.ofReport(id),
        dates: store.registeredDates.ofReport(id),
        signedDates: store.signedDates.ofReport(id),
      })
    },
    'version.open': ({ id, number }) => {
      readRecord(store, id)
      const found = versionContent(store, id, number)
      if (!found) throw new Failure('not-found', { what: `第 ${number} 版` })
      const { version, report } = found
      return { version, report }
    },
    'report.history': ({ id, fields }) => {
      readRecord(store, id)
      return store.history.ofFields(id, fields)
    },
  }
}
