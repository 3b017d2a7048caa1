import type { Procedure } from '../../core/contract/procedure.ts'
import type { StepAction } from '../../core/procedure/procedure.ts'

/** Who most likely takes a step: who took it last; what follows a signature is mostly done by who asked for it. */
export function likelyPerson(names: Procedure['names'], action: StepAction): string {
  const own = names[action]
  if (own !== undefined || (action !== 'submit' && action !== 'publish')) return own ?? ''
  return names.submit ?? names.review ?? ''
}
