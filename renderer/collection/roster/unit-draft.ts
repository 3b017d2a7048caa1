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

/** A unit as it is typed. */
export function unitDraft(unit: RosterUnit): UnitDraft {
  const { name, category, otherNames, deadline, contact, phone, email } = unit
  return { name, category, otherNames: otherNames.join('、'), deadline, contact, phone, email }
}

/** A unit as it was typed. */
export function typedUnit(draft: UnitDraft): RosterUnit {
  return { ...draft, otherNames: namesIn(draft.otherNames) }
}

/** Names that stand in one line, between the usual marks. */
export function namesIn(line: string): string[] {
  return [...new Set(line.split(/[、，,；;\n]/u).map((name) => name.trim()))].filter((name) => name !== '')
}
