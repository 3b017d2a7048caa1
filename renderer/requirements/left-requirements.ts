import { namedValue } from '../../core/field-names.ts'
import { requirementsNames } from '../../core/requirements-names.ts'
import type { WrittenFields } from '../../core/requirements/written-fields.ts'
import { allDrafts, draftAt, keepDraft } from '../typed/drafts.ts'
import type { TypedFields } from '../typed/kept-fields.ts'

export type TypedRequirements = TypedFields<WrittenFields>

const PLACE = 'requirements '

/** Where requirements of a year are kept that are written and can't be stored. */
export function requirementsPlace(year: number): string {
  return `${PLACE}${year}`
}

/** What was written for a year and is not stored. */
export function leftRequirements(year: number): TypedRequirements | undefined {
  const draft = draftAt(requirementsPlace(year))
  if (!draft) return undefined
  const { fields }: { fields: Partial<WrittenFields> } = { fields: {}, ...draft.edits }
  const { whole }: { whole?: WrittenFields } = { ...draft.from }
  return whole && { from: whole, edits: fields }
}

/** Years of which something is written and not stored. */
export function leftYears(): number[] {
  return [...allDrafts().keys()].flatMap((place) =>
    place.startsWith(PLACE) ? [Number(place.slice(PLACE.length))] : [],
  )
}

/** Keeps what is written for a year until it is stored; undefined forgets it. */
export function keepRequirements(year: number, typed: TypedRequirements | undefined): void {
  keepDraft(
    requirementsPlace(year),
    typed && {
      label: '报送要求',
      of: `${year}年度`,
      address: '#/requirements',
      from: { whole: typed.from },
      edits: { said: typedWords(year, typed), fields: typed.edits },
    },
  )
}

/** The fields that were written, each with what stands there. */
export function typedWords(year: number, { from, edits }: TypedRequirements): string {
  const names = requirementsNames(year)
  const line = (field: string, value: unknown) => {
    const { label, words } = namedValue(names, field, value)
    return `${label}：${words || '（清空）'}`
  }
  return Object.entries(edits)
    .flatMap(([key, value]: [string, unknown]) => {
      if (key !== 'notice' && key !== 'addressee') return [line(key, value)]
      const before: Readonly<Record<string, unknown>> = from[key]
      return Object.entries(value ?? {}).flatMap(([within, each]) =>
        each === before[within] ? [] : [line(`${key}.${within}`, each)],
      )
    })
    .join('\n')
}
