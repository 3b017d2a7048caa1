import type { CheckedInput } from '../../core/contract.ts'
import type { reportsContract } from '../../core/contract/reports.ts'
import { Failure } from '../../core/failure.ts'
import { seasonOf } from '../../core/report/deadline.ts'
import { blankReport } from '../../core/report/blank.ts'
import { type CarriedForward, carryForward } from '../../core/report/carry-forward.ts'
import { parseReport } from '../../core/report/schema.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import type { Counting } from '../case/counting.ts'
import { listOthers, listReports, listSeason } from '../case/listed-reports.ts'
import { readSample } from '../case/sample-report.ts'
import { insertReport, readRecord, readStored } from '../case/stored-report.ts'
import type { Store } from '../store/store.ts'
import { localDate } from '../case/local-date.ts'

type Names = keyof typeof reportsContract

/** Operations on the list of reports. */
export function reportsOperations(store: Store, ports: Ports, counting: Counting): Pick<Handlers, Names> {
  const today = () => localDate(ports.clock())
  const remove = (id: string, at: string | null) => {
    const found = store.write(() => store.reports.setDeleted(id, at))
    if (!found) throw new Failure('not-found', { what: '这份报告' })
    return {}
  }
  return {
    'reports.list': (input) => listReports(store, counting, input, today()),
    'reports.others': ({ id }) => ({ rows: listOthers(store, id, today()) }),
    'reports.season': () => listSeason(store, counting, today()),
    'reports.twin': (wanted) => {
      const found =
        'after' in wanted
          ? nextYearOf(store, wanted.after)
          : store.reports.named(wanted.agency.trim(), wanted.year)[0]
      return {
        twin: found
          ? {
              id: found.id,
              agency: found.unit,
              year: found.year,
              state: found.state,
              editedAt: found.edited_at,
            }
          : null,
      }
    },
    'reports.archive': ({ id, archived }) => {
      if (!store.write(() => store.reports.setArchived(id, archived)))
        throw new Failure('not-found', { what: '这份报告' })
      return {}
    },
    'reports.create': (input) => {
      const { report, proposed } = begin(input, store, ports)
      const id = ports.newId()
      const isPast = report.year < seasonOf(today())
      store.write(() => {
        insertReport(store, { id, report, proposed, at: ports.clock().toISOString() })
        if (input.kind === 'exchange' && isPast) store.reports.setArchived(id, true)
      })
      return { id }
    },
    'reports.delete': ({ id }) => {
      readRecord(store, id)
      if (store.versions.ofReport(id).length > 0) throw new Failure('signed-is-kept', {})
      return remove(id, ports.clock().toISOString())
    },
    'reports.restore': ({ id }) => remove(id, null),
    'reports.deleted': (page) => ({ rows: store.list.deleted(page), total: store.list.totalDeleted() }),
  }
}

function nextYearOf(store: Store, id: string) {
  const record = readRecord(store, id)
  return store.reports.ofYear(record, record.year + 1)
}

function begin(input: CheckedInput<'reports.create'>, store: Store, ports: Ports): CarriedForward {
  switch (input.kind) {
    case 'blank':
      return { report: blankReport({ name: input.name, level: input.level }, input.year), proposed: [] }
    case 'lastYear':
      return carryForward(readStored(store, input.from).report)
    case 'sample':
      return { report: readSample(ports.resourcesFolder), proposed: [] }
    case 'exchange':
      return { report: parseReport(input.json), proposed: [] }
  }
}
