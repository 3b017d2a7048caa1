import type { Form } from '../form/form.ts'
import type { Report } from '../report/report.ts'
import type { Change } from './change.ts'
import { compareReports } from './compare.ts'
import { asPrinted, isOnPage } from './printed.ts'
import { standings } from './standing.ts'

/** A version of the report that was exported as a Word file. */
export interface ExportedVersion {
  readonly at: string
  readonly report: Report
}

/** Another export than the one a file was compared with. */
export interface OtherExport {
  readonly at: string
  /** In how many places the two differ. */
  readonly places: number
}

/** A version that a file was compared with. */
export interface Compared extends ExportedVersion {
  readonly returned: Report
  readonly changes: { readonly length: number }
}

/**
 * The version that a file which tells nothing of it was exported from: the newest, unless an older one differs less and
 * nothing that was written since the older one stands in the file. Words of an older one may have been written back.
 * @param compared newest first
 */
export function likeliest<T extends Compared>(compared: readonly T[], form: Form): T | undefined {
  return compared.reduce<T | undefined>((base, older) => {
    if (!base) return older
    if (older.changes.length >= base.changes.length) return base
    return holdsAnyOf(base.returned, { older: older.report, newer: base.report }, form) ? base : older
  }, undefined)
}

/** What else a file may be compared with: the newest export, or the one it is of; nothing where their pages are the same. */
export function otherThan(
  at: string,
  { newest, own }: { readonly newest: ExportedVersion | undefined; readonly own: ExportedVersion },
  form: Form,
): OtherExport | undefined {
  if (!newest || newest.at === own.at) return undefined
  const places = changesOnPage(own.report, newest.report, form).length
  return places === 0 ? undefined : { at: at === newest.at ? own.at : newest.at, places }
}

/** Whether a file has anything that was written between two versions. */
function holdsAnyOf(
  file: Report,
  { older, newer }: { readonly older: Report; readonly newer: Report },
  form: Form,
): boolean {
  const changes = changesOnPage(older, newer, form)
  return standings({ base: older, changes }, file).some(({ standing }) => standing === 'done')
}

/** What a page of one version shows otherwise than the other's. */
function changesOnPage(older: Report, newer: Report, form: Form): Change[] {
  const changes = compareReports(asPrinted(older, form), asPrinted(newer, form), form)
  return changes.filter(({ field }) => isOnPage(field))
}
