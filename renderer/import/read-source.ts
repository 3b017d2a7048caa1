import type { Input, Output } from '../../core/contract.ts'
import type { KeptRequirements } from '../../core/contract/requirements.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { call } from '../call.ts'
import { mayHoldRequirements } from './may-hold-requirements.ts'

/** What was in a file or in pasted words: a report, or what the level above asks for. */
export type Found =
  | { readonly kind: 'report'; readonly imported: Output<'import.read'> }
  | { readonly kind: 'requirements'; readonly found: Requirements; readonly before: KeptRequirements | null }

/**
 * Reads what was chosen, dropped or pasted; which of the two it is, its content says.
 * @throws Failure of reading
 */
export async function readSource(source: Input<'import.read'>): Promise<Found> {
  if (source.kind === 'file' && mayHoldRequirements(source.data)) {
    const { found, before } = await call('requirements.find', { name: source.name, data: source.data })
    if (found) return { kind: 'requirements', found, before }
  }
  return { kind: 'report', imported: await call('import.read', source) }
}
