import type { RosterUnit } from '../../../core/collection/unit.ts'

/** A unit while it is typed: its other names as one line. */
export interface UnitDraft extends Omit<RosterUnit, 'otherNames'> {
  readonly otherNames: string
}

export const EMPTY_UNIT: RosterUnit = {
  name: '',
  category: '',
  otherNames: [],
  deadline: null,
  contact: '',
  phone: '',
  email: '',
}

export function isSameUnit(one: UnitDraft, other: UnitDraft): boolean {
  return (Object.keys(EMPTY_UNIT) as (keyof UnitDraft)[]).every((field) => one[field] === other[field])
}

/** Names that stand in one line, between the usual marks. */
export function namesIn(line: string): string[] {
  return [...new Set(line.split(/[、，,；;\n]/u).map((name) => name.trim()))].filter((name) => name !== '')
}
