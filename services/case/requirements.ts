import type { KeptRequirements, RequirementsRole } from '../../core/contract/requirements.ts'
import { deadlineOf } from '../../core/report/deadline.ts'
import type { Level } from '../../core/report/report.ts'
import { addressed } from '../../core/requirements/mail.ts'
import { asksForScan } from '../../core/requirements/files.ts'
import { firstProblem } from '../../core/requirements/exchange.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import type { Settings } from '../../core/settings.ts'
import type { RequirementsRow } from '../store/requirements.ts'
import type { Store } from '../store/store.ts'

type Kept = Pick<Store, 'requirements'>

/** What the level above asks of the reports of a year, where its notice was taken in. */
export function receivedRequirements(store: Kept, year: number): Requirements | undefined {
  return keptRequirements(store, 'received', year)?.requirements
}

/** What this office asks of the reports of a year of the units below, where it was written and lacks nothing. */
export function writtenRequirements(store: Kept, year: number): Requirements | undefined {
  const written = keptRequirements(store, 'written', year)?.requirements
  return written && firstProblem(written) === undefined ? written : undefined
}

export function keptRequirements(
  store: Kept,
  role: RequirementsRole,
  year: number,
): KeptRequirements | undefined {
  const row = store.requirements.find(role, year)
  return row && fromRow(row)
}

export function fromRow({ body, at }: RequirementsRow): KeptRequirements {
  return { requirements: JSON.parse(body) as Requirements, at }
}

/** The deadline of a report that has none of its own: that of the notice, else the office's. */
export function usualDeadline(
  store: Pick<Store, 'requirements' | 'settings'>,
  report: { readonly level: Level; readonly year: number },
): string {
  const asked = receivedRequirements(store, report.year)?.deadline
  return asked ?? deadlineOf(report, store.settings.read().deadlines)
}

/** The office's words of the mail to the level above, to whom the notice of the year says. */
export function mailOf(store: Pick<Store, 'requirements' | 'settings'>, year: number): Settings['mail'] {
  return addressed(store.settings.read().mail, receivedRequirements(store, year))
}

/** A scan of what was signed; its bytes are read when they are needed. */
export interface EnclosedScan {
  readonly name: string
  readonly bytes: () => Uint8Array
}

/** The scans of the version that was signed, where the notice asks for them. */
export function enclosedScans(
  store: Pick<Store, 'requirements' | 'attachments'>,
  { id, year, version }: { readonly id: string; readonly year: number; readonly version: number },
): EnclosedScan[] {
  if (!asksForScan(receivedRequirements(store, year))) return []
  return store.attachments
    .ofReport(id)
    .filter((scan) => scan.version === version && !scan.removed)
    .map((scan) => ({
      name: scan.name,
      bytes: () => store.attachments.bytes(id, scan.id) ?? new Uint8Array(),
    }))
}
