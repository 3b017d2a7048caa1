import type { CheckedInput, Edit } from '../../core/contract.ts'
import { Failure } from '../../core/failure.ts'
import { isDateFixed } from '../../core/procedure/procedure.ts'
import { checkFieldValues } from '../../core/report/fields.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import { DATE_NAMES } from '../../core/report-names.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import { refuseNotAsShown } from '../case/as-shown.ts'
import { changedFields } from '../case/changed-fields.ts'
import { notAllowed, refuseFrozen } from '../case/procedure.ts'
import { receivedRequirements, usualDeadline } from '../case/requirements.ts'
import { openSample, readSample } from '../case/sample-report.ts'
import { lastYearOf, readKnown, readRecord, readStored } from '../case/stored-report.ts'
import type { ReportRecord } from '../store/reports.ts'
import type { Store } from '../store/store.ts'

type Names = 'report.open' | 'report.edit' | 'report.schedule' | 'report.setAside' | 'report.takeBack'

const REASON_NAMES = { reason: '忽略的理由' }

/** How many of the latest exports the page is told of. */
const EXPORTS_SHOWN = 5

/** Operations on one report. */
export function reportOperations(store: Store, ports: Ports): Pick<Handlers, Names> {
  return {
    'report.open': ({ id }) => {
      if (id === SAMPLE_ID)
        return openSample(
          readSample(ports.resourcesFolder),
          ports.clock().toISOString(),
          store.settings.read(),
        )
      const stored = readStored(store, id)
      const { record, report, revisions, proposed } = stored
      const lastYear = lastYearOf(store, stored)
      return {
        id,
        report,
        revisions,
        proposed,
        state: record.state,
        version: record.version,
        editedAt: record.edited_at,
        deadline: record.deadline ?? usualDeadline(store, record),
        deadlineIsOwn: record.deadline !== null,
        signedOn: record.signed_on,
        setAside: store.setAside.ofReport(id),
        exports: store.exports.ofReport(id, EXPORTS_SHOWN),
        lastYear: lastYear ? { id: lastYear.record.id, report: lastYear.report } : null,
        requirements: receivedRequirements(store, report.year) ?? null,
      }
    },
    'report.edit': (input) => writeEdits(store, input, ports.clock().toISOString()),
    'report.schedule': ({ id, from, ...dates }) => {
      const changed = store.write(() => {
        const record = readRecord(store, id)
        const stored = { deadline: record.deadline, signedOn: record.signed_on }
        const change = { from: from && { ...stored, ...from }, wanted: { ...stored, ...dates } }
        const { deadline, signedOn } = changedFields(stored, change, DATE_NAMES)
        refuseDating(record, signedOn)
        store.reports.schedule(id, deadline, signedOn)
        dateVersion(store, id, record.version, { on: signedOn, at: ports.clock().toISOString() })
        return { ...record, deadline }
      })
      return { deadline: changed.deadline ?? usualDeadline(store, changed) }
    },
    'report.setAside': ({ id, from, ...finding }) => {
      store.write(() => {
        refuseFrozen(readRecord(store, id))
        const stored = store.setAside.ofReport(id).find(({ key }) => key === finding.key)
        const { reason } = changedFields(
          { reason: stored?.reason ?? '' },
          { from: from === undefined ? from : { reason: from }, wanted: { reason: finding.reason } },
          REASON_NAMES,
        )
        store.setAside.put(id, { ...finding, reason, at: ports.clock().toISOString() })
      })
      return { setAside: store.setAside.ofReport(id) }
    },
    'report.takeBack': ({ id, key, from }) => {
      store.write(() => {
        refuseFrozen(readRecord(store, id))
        const stored = store.setAside.ofReport(id).find((each) => each.key === key)
        refuseNotAsShown(stored?.reason, from, REASON_NAMES.reason)
        store.setAside.remove(id, key)
      })
      return { setAside: store.setAside.ofReport(id) }
    },
  }
}

/** The date under the version where it is signed; a change leaves its trace. */
function dateVersion(
  store: Store,
  id: string,
  number: number,
  { on, at }: { readonly on: string | null; readonly at: string },
): void {
  const signed = store.versions.ofReport(id).find((version) => version.number === number)
  if (!signed || signed.signedOn === on) return
  store.versions.date(id, number, on)
  store.signedDates.add(id, { version: number, on, from: signed.signedOn, at })
}

/** All edits or none: a stale one refuses the whole batch with what the fields hold now. */
function writeEdits(store: Store, { id, edits }: CheckedInput<'report.edit'>, at: string) {
  return store.write(() => {
    const record = readKnown(store, id)
    refuseFrozen(record)
    refuseStale(store, id, edits)
    const values = checkFieldValues(
      record.form,
      edits.map(({ field, value }) => [field, value]),
    )
    const proposed = new Set(edits.filter((edit) => edit.proposed).map(({ field }) => field))
    const goingOn = new Set(edits.filter((edit) => edit.goesOn).map(({ field }) => field))
    const revisions: Record<string, number> = {}
    for (const [field, value] of values) {
      revisions[field] = store.fields.put(id, field, value, proposed.has(field))
      store.history.add(id, { field, value, at, goesOn: goingOn.has(field) })
    }
    store.reports.touch(id, at)
    return { revisions, savedAt: at }
  })
}

/** A date that went out with the report stays; one that was missing may still be told. */
function refuseDating(record: ReportRecord, signedOn: string | null): void {
  if (isDateFixed(record.state, record.signed_on) && record.signed_on !== signedOn)
    throw notAllowed(record, '改动成文日期')
}

function refuseStale(store: Store, id: string, edits: readonly Edit[]): void {
  const stale = edits
    .map((edit) => ({ edit, now: store.fields.find(id, edit.field) }))
    .filter(({ edit, now }) => edit.base !== now.revision && !isOnSent(edit, now))
    .map(({ now }) => ({ field: now.field, revision: now.revision, value: now.value }))
  if (stale.length > 0) throw new Failure('stale-revision', { fields: stale })
}

/** Its page's own write has arrived, and the page went away without the answer. */
function isOnSent(
  { base, sent }: Edit,
  now: { readonly revision: number; readonly value: unknown },
): boolean {
  return sent !== undefined && now.revision === base + 1 && now.value === sent
}
