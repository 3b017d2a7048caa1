import type { Input } from '../../core/contract.ts'
import type { KeptRequirements } from '../../core/contract/requirements.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { call } from '../call.ts'
import { hashOf, packed } from './kept-reading.ts'
import type { Reviewed } from './kept-review.ts'
import { mayHoldRequirements } from './may-hold-requirements.ts'

/** What was in a file or in pasted words: a report, or what the level above asks for. */
export type Found =
  | ({ readonly kind: 'report' } & Omit<Reviewed, 'name'>)
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
  const imported = await call('import.read', source)
  return { kind: 'report', imported, hash: await hashOf(source), packed: await packed(imported) }
}
