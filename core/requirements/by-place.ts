import type { Form } from '../form/form.ts'
import { fieldsIn } from './places.ts'
import {
  type LengthRequirement,
  type NamedRequirement,
  REQUIREMENT_PLACES,
  type RequirementPlace,
  type Requirements,
} from './requirements.ts'

/** One thing that is asked of the texts. */
export interface Ask {
  readonly kind: 'length' | 'matter' | 'figure'
  readonly asked: LengthRequirement | NamedRequirement
}

/** What is asked of the texts, by where, in printed order; places that the edition does not have are left out. */
export function asksByPlace(
  { lengths, matters, figures }: Pick<Requirements, 'lengths' | 'matters' | 'figures'>,
  form: Form,
): { place: RequirementPlace; asks: Ask[] }[] {
  const all: Ask[] = [
    ...lengths.map((asked) => ({ kind: 'length', asked }) as const),
    ...matters.map((asked) => ({ kind: 'matter', asked }) as const),
    ...figures.map((asked) => ({ kind: 'figure', asked }) as const),
  ]
  return REQUIREMENT_PLACES.filter((place) => fieldsIn(place, form).length > 0)
    .map((place) => ({ place, asks: all.filter(({ asked }) => asked.place === place) }))
    .filter(({ asks }) => asks.length > 0)
}
