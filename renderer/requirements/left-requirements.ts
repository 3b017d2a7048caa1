import { requirementsNames } from '../../core/requirements-names.ts'
import type { WrittenFields } from '../../core/requirements/written-fields.ts'
import { allDrafts } from '../typed/drafts.ts'
import { type FieldsPlace, keepFields, leftFields } from '../typed/fields-beside.ts'
import type { TypedFields } from '../typed/kept-fields.ts'

const PLACE = 'requirements '

/** Where requirements of a year are kept that are written and can't be stored. */
export function requirementsPlace(year: number): FieldsPlace<WrittenFields> {
  return {
    place: `${PLACE}${year}`,
    label: '报送要求',
    names: requirementsNames(year),
    of: `${year}年度`,
    address: '#/requirements',
  }
}

/** What was written for a year and is not stored. */
export function leftRequirements(year: number): TypedFields<WrittenFields> | undefined {
  return leftFields(`${PLACE}${year}`)
}

/** Years of which something is written and not stored. */
export function leftYears(): number[] {
  return [...allDrafts().keys()].flatMap((place) =>
    place.startsWith(PLACE) ? [Number(place.slice(PLACE.length))] : [],
  )
}

/** Forgets what is written for a year. */
export function forgetRequirements(year: number): void {
  keepFields(requirementsPlace(year), undefined)
}
