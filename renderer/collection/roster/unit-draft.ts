import type { RosterUnit } from '../../../core/collection/unit.ts'

export const EMPTY_UNIT: RosterUnit = {
  name: '',
  category: '',
  otherNames: [],
  deadline: null,
  contact: '',
  phone: '',
  email: '',
}

/** Names that stand in one line, between the usual marks. */
export function namesIn(line: string): string[] {
  return [...new Set(line.split(/[、，,；;\n]/u).map((name) => name.trim()))].filter((name) => name !== '')
}
