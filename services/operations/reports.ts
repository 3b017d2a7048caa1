import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../../core/checks/finding.ts'
import type { CheckedInput, ReportOrder, ReportRow } from '../../core/contract.ts'
import { Failure } from '../../core/failure.ts'
import { REPORT_STATES } from '../../core/procedure/procedure.ts'
import { blankReport } from '../../core/report/blank.ts'
import { type CarriedForward, carryForward } from '../../core/report/carry-forward.ts'
import { completionOf } from '../../core/report/completion.ts'
import { daysUntil, deadlineOf } from '../../core/report/deadline.ts'
import { parseReport } from '../../core/report/schema.ts'
import type { Settings } from '../../core/settings.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import { openFindings } from '../case/open-findings.ts'
import {
  insertReport,
  lastYearAmong,
  readAllStored,
  readStored,
  type StoredReport,
} from '../case/stored-report.ts'
import type { Store } from '../store/store.ts'
import { localDate } from './today.ts'

type Names = 'reports.list' | 'reports.create' | 'reports.delete' | 'reports.restore'

/** Operations on the list of reports. */
export function reportsOperations(store: Store, ports: Ports): Pick<Handlers, Names> {
  const remove = (id: string, at: string | null) => {
    const found = store.write(() => store.reports.setDeleted(id, at))
    if (!found) throw new Failure('not-found', { what: '这份报告' })
    return {}
  }
  return {
    'reports.list': ({ search, order, descending, offset, limit }) => {
      const { deadlines } = store.settings.read()
      const today = localDate(ports.clock())
      const all = readAllStored(store)
      const rows = all
        .filter(({ report }) => report.agency.name.includes(search.trim()))
        .map((stored) =>
          rowOf(stored, openFindings(store, stored, lastYearAmong(all, stored)), deadlines, today),
        )
        .toSorted((a, b) => (descending ? -1 : 1) * ORDERS[order](a, b))
      return { rows: rows.slice(offset, offset + limit), total: rows.length }
    },
    'reports.create': (input) => {
      const { report, proposed } = begin(input, store, ports)
      const id = ports.newId()
      store.write(() => insertReport(store, { id, report, proposed, at: ports.clock().toISOString() }))
      return { id }
    },
    'reports.delete': ({ id }) => {
      readStored(store, id)
      if (store.versions.ofReport(id).length > 0) throw new Failure('signed-is-kept', {})
      return remove(id, ports.clock().toISOString())
    },
    'reports.restore': ({ id }) => remove(id, null),
  }
}

function begin(input: CheckedInput<'reports.create'>, store: Store, ports: Ports): CarriedForward {
  switch (input.kind) {
    case 'blank':
      return { report: blankReport({ name: input.name, level: input.level }, input.year), proposed: [] }
    case 'lastYear':
      return carryForward(readStored(store, input.from).report)
    case 'sample': {
      const path = join(ports.resourcesFolder, 'samples', 'quxian-2024.json')
      return { report: parseReport(readFileSync(path, 'utf8')), proposed: [] }
    }
    case 'exchange':
      return { report: parseReport(input.json), proposed: [] }
  }
}

const ORDERS: Readonly<Record<ReportOrder, (a: ReportRow, b: ReportRow) => number>> = {
  edited: (a, b) => compare(a.editedAt, b.editedAt),
  year: (a, b) => a.year - b.year,
  agency: (a, b) => a.agency.localeCompare(b.agency, 'zh-CN'),
  state: (a, b) => REPORT_STATES.indexOf(a.state) - REPORT_STATES.indexOf(b.state),
  deadline: (a, b) => compare(a.deadline, b.deadline),
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function rowOf(
  { record, report, proposed }: StoredReport,
  findings: readonly Finding[],
  deadlines: Settings['deadlines'],
  today: string,
): ReportRow {
  const deadline = record.deadline ?? deadlineOf(report, deadlines)
  const errors = findings.filter(({ rule, severity }) => severity === 'error' && rule !== 'form.blank')
  return {
    id: record.id,
    agency: report.agency.name,
    level: report.agency.level,
    year: report.year,
    state: record.state,
    share: completionOf(report, new Set(proposed)).share,
    errors: errors.length,
    editedAt: record.edited_at,
    deadline,
    daysLeft: daysUntil(deadline, today),
  }
}
