import { Failure } from '../../core/failure.ts'
import { type FieldNames, namedValue } from '../../core/field-names.ts'
import { changedByBoth, withChanges } from '../../core/with-changes.ts'

/** What a page changed. */
export interface FieldChange<T extends object> {
  /** What it showed before; without it all of what it wants is written. */
  readonly from: T | undefined
  readonly wanted: T
}

/**
 * What is to be stored after a page has changed some fields: those it did not touch stay as they are.
 * @throws Failure 'changed-elsewhere' where another window has changed the same field to something else since the page showed it
 */
export function changedFields<T extends object>(
  stored: T,
  { from, wanted }: FieldChange<T>,
  names: FieldNames<T>,
): T {
  if (!from) return wanted
  const fields = changedByBoth(stored, from, wanted)
  if (fields.length > 0)
    throw new Failure('changed-elsewhere', {
      fields: fields.map((each) => ({ ...each, ...namedValue(names, each.field, each.stored) })),
    })
  return withChanges(stored, from, wanted)
}
