import { quoted } from '../report/quoted.ts'
import { cellName } from '../report/report.ts'
import type { Finding } from './finding.ts'
import type { Check } from './reading.ts'

/**
 * `carryover.inForce` of one report alone: what was issued in the year and not repealed is in force, whatever there was
 * before. With last year's report at hand the whole relation is checked (`checkCarryOver`).
 */
export const checkInForce: Check = (report, { form, lastYear }) => {
  if (lastYear?.year === report.year - 1) return []
  return form.roles.documents.flatMap(({ label, table, ...cells }): Finding[] => {
    const own = report.tables[table]
    if (!cells.repealed || !cells.inForce) return []
    const [issued, repealed, now] = [own[cells.issued], own[cells.repealed], own[cells.inForce]]
    if (typeof issued !== 'number' || typeof repealed !== 'number' || typeof now !== 'number') return []
    const least = issued - repealed
    if (now >= least) return []
    return [
      {
        rule: 'carryover.inForce',
        severity: 'warning',
        part: form.tables[table].part,
        field: `tables.${table}`,
        cells: [cellName(table, cells.inForce)],
        message: `${quoted(label)}本年制发 ${issued} 件、废止 ${repealed} 件，现行有效却只有 ${now} 件，至少应有 ${least} 件，请核对。`,
        expected: least,
        actual: now,
      },
    ]
  })
}
