import type { Input, Output } from '../../core/contract.ts'
import { failureData } from '../../core/failure.ts'
import { call } from '../call.ts'

/**
 * Removes requirements as they are shown. Where another window has others by now, those are shown.
 * @param changed is told what there is
 * @throws Failure
 */
export async function removed(
  shown: Input<'requirements.remove'>,
  changed: (all: Output<'requirements.list'>) => void,
): Promise<void> {
  try {
    changed(await call('requirements.remove', shown))
  } catch (error) {
    if (failureData(error)?.code === 'not-as-shown') changed(await call('requirements.list', {}))
    throw error
  }
}
