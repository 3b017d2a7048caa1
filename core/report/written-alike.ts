import { editions } from '../form/editions.ts'
import { nameKey } from '../unit-names/name-key.ts'
import { textFields, textOf } from './fields.ts'
import type { Report } from './report.ts'

/** Whether two reports that say the same also write it alike: each mark of their texts, and the name of their unit. */
export function areWrittenAlike(one: Report, other: Report): boolean {
  return (
    nameKey(one.agency.name) === nameKey(other.agency.name) &&
    textFields(editions[one.form]).every(
      (field) => written(textOf(one, field)) === written(textOf(other, field)),
    )
  )
}

function written(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}
