import { editions } from '../form/editions.ts'
import { blankReport } from './blank.ts'
import { withFields } from './fields.ts'
import type { Field, FieldValue, Report } from './report.ts'

/** A new year's report begun from last year's. */
export interface CarriedForward {
  readonly report: Report
  /** Fields whose value is only proposed, until the writer confirms it. */
  readonly proposed: Field[]
}

/**
 * Begins the next year: unit data is taken over; 上年结转 is proposed from last year's 结转下年度, 现行有效 from last
 * year's. Texts are never copied.
 */
export function carryForward(last: Report): CarriedForward {
  const next = blankReport(last.agency, last.year + 1)
  const values = [...carriedIn(last), ...inForce(last)]
  return { report: withFields(next, values), proposed: values.map(([field]) => field) }
}

type Proposal = readonly [Field, FieldValue]

function carriedIn(last: Report): Proposal[] {
  return editions[last.form].tables.requests.columns.flatMap(({ key }): Proposal[] => {
    const value = last.tables.requests[`carriedOut/${key}`]
    return value === undefined ? [] : [[`requests:carriedIn/${key}`, value]]
  })
}

function inForce(last: Report): Proposal[] {
  return (['regulations', 'normativeDocuments'] as const).flatMap((row): Proposal[] => {
    const value = last.tables.disclosure[`${row}/inForce`]
    return value === undefined ? [] : [[`disclosure:${row}/inForce`, value]]
  })
}
