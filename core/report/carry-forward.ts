import { type Editions, editions } from '../form/editions.ts'
import { enteredColumns, type Form } from '../form/form.ts'
import { blankReport } from './blank.ts'
import { withFields } from './fields.ts'
import { cellName, type Field, type FieldValue, type Report } from './report.ts'

/** A new year's report begun from last year's. */
export interface CarriedForward {
  readonly report: Report
  /** Fields whose value is only proposed, until the writer confirms it. */
  readonly proposed: Field[]
}

/**
 * Begins the next year, in the edition of that year: unit data is taken over; 上年结转 is proposed from last year's 结转下年度,
 * 现行有效 from last year's, as far as both editions have them. Texts are never copied.
 */
export function carryForward(last: Report, known: Editions = editions): CarriedForward {
  const next = blankReport(last.agency, last.year + 1)
  const forms = { from: known[last.form], to: known[next.form] }
  const values = [...carriedIn(last, forms), ...inForce(last, forms)]
  return { report: withFields(next, values), proposed: values.map(([field]) => field) }
}

type Proposal = readonly [Field, FieldValue]

interface Forms {
  readonly from: Form
  readonly to: Form
}

function carriedIn(last: Report, { from, to }: Forms): Proposal[] {
  const [before, now] = [from.roles.carried, to.roles.carried]
  return enteredColumns(to.tables[now.table]).flatMap(({ key }): Proposal[] => {
    const value = last.tables[before.table][`${before.out}/${key}`]
    return value === undefined ? [] : [[cellName(now.table, `${now.in}/${key}`), value]]
  })
}

function inForce(last: Report, { from, to }: Forms): Proposal[] {
  return to.roles.documents.flatMap(({ key, table, inForce }): Proposal[] => {
    const before = from.roles.documents.find((each) => each.key === key)
    const value = before?.inForce && last.tables[before.table][before.inForce]
    return value === undefined || !inForce ? [] : [[cellName(table, inForce), value]]
  })
}
